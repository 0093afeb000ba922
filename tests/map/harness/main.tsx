import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { MapEvents, MapModel } from '../../../src/map/map-model.ts';
import { MapView } from '../../../src/map/map-view.tsx';
import { baseModel, codes, frame, layers, paint } from './demo-model.ts';

const log: unknown[] = [];
const events: MapEvents = {
  onHover: (hit) => log.push(['hover', hit?.kind ?? null, hit?.id ?? null]),
  onClick: (hit) => log.push(['click', hit?.kind ?? null, hit?.id ?? null]),
  onFirstDrawn: () => log.push('firstDrawn'),
  onDrawn: () => log.push(['drawn']),
  onError: (error) => log.push(['error', error.message]),
};

const root = createRoot(document.getElementById('root')!);
let model: MapModel = baseModel(new URLSearchParams(location.search).get('theme') === 'hall' ? 'hall' : 'paper');

/** What the driving script uses: `harness.set({...})` merges into the model and draws. */
export const harness = {
  log,
  codes,
  paint,
  frame,
  layers,
  baseModel,
  model: () => model,
  set(change: Partial<MapModel>) {
    model = { ...model, ...change };
    root.render(
      <StrictMode>
        <MapView model={model} events={events} label="定西市地图" describedBy="about" />
      </StrictMode>,
    );
  },
};
Object.assign(globalThis, { harness });
harness.set({});

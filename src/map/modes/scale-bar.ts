import type { Map as MapLibreMap } from 'maplibre-gl';
import { edgeMetres } from '../../core/geo/edge-distance.ts';
import { roundLength } from '../../core/geo/round-length.ts';
import type { Language } from '../../core/unit.ts';
import { typeScale } from '../type-scale.ts';
import { svgPart } from './svg-part.ts';

/** A bar of round length in the upper right corner; true in the middle of the map. */
export function scaleBarParts(map: MapLibreMap, language: Language): SVGElement[] {
  const { clientWidth, clientHeight } = map.getContainer();
  const scale = typeScale();
  const [mostPixels, edge, tick] = [110 * scale, 18 * scale, 6 * scale];
  const [x, y] = [clientWidth / 2, clientHeight / 2];
  const [from, to] = [map.unproject([x - mostPixels / 2, y]), map.unproject([x + mostPixels / 2, y])];
  const most = edgeMetres(from.lng, from.lat, to.lng, to.lat, to.lng, to.lat);
  if (!(most > 0)) return [];
  const metres = roundLength(most);
  const pixels = (mostPixels * metres) / most;
  const right = clientWidth - edge;
  const bar = `M${right - pixels} ${edge + tick}v${tick}h${pixels}v${-tick}`;
  const label = svgPart('text', { x: right, y: edge, class: 'drawing-label drawing-scale-text' });
  label.textContent = scaleText(metres, language);
  return [
    svgPart('path', { d: bar, class: 'drawing-scale is-ground' }),
    svgPart('path', { d: bar, class: 'drawing-scale' }),
    label,
  ];
}

function scaleText(metres: number, language: Language): string {
  const isKilometres = metres >= 1000;
  const units = language === 'zh' ? ['公里', '米'] : ['km', 'm'];
  return `${(isKilometres ? metres / 1000 : metres).toLocaleString('en-US')} ${units[isKilometres ? 0 : 1]}`;
}

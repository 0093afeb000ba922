import type { ReactNode } from 'react';
import { drillInto } from '../../commands/drill-into.ts';
import { toggleLayer } from '../../commands/toggle-layer.ts';
import { layerIds } from '../../state/view-store.ts';
import { exportWordsOf } from '../../text/export-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { ExportedLayer } from './export/layer-features.ts';
import { useDesk, useSession, useShown, useView, useWords, useWorkspace } from './use-desk.ts';

/** Switches of the map's layers, and the custom areas to go to. */
export function LayerList(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const hasFlows = useSession(({ figures }) => (figures.projects?.data.flows.length ?? 0) > 0);
  const hasBackdrop = useSession(({ figures }) => (figures.context?.data.backdrop.length ?? 0) > 0);
  return (
    <div className="layer-list">
      <ul>
        {layerIds
          .filter((layer) => layer !== 'custom' || summary.customAreas.length > 0)
          .filter((layer) => layer !== 'slope' || summary.elevationStepKm !== null)
          .map((layer) => (
            <li key={layer}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={resolved.layers.includes(layer)}
                  onChange={() => toggleLayer(desk, layer)}
                />
                {words.layers[layer]}
              </label>
            </li>
          ))}
      </ul>
      {summary.customAreas.length > 0 && (
        <ul className="custom-areas">
          {summary.customAreas.map((area) => (
            <li key={area.id}>
              <button
                type="button"
                className="button"
                title={area.assumption?.[language]}
                onClick={() => drillInto(desk, `@${area.id}`)}
              >
                {area.title[language]}
              </button>
            </li>
          ))}
        </ul>
      )}
      <LayerExport
        layers={[
          'areas',
          ...resolved.layers.filter((layer) => layer !== 'custom' || summary.customAreas.length > 0),
          ...(hasFlows && resolved.layers.includes('sites') ? (['flows'] as const) : []),
          ...(hasBackdrop ? (['backdrop'] as const) : []),
        ]}
      />
    </div>
  );
}

/** What is on the map now, each as a GeoJSON file. */
function LayerExport({ layers }: { readonly layers: readonly ExportedLayer[] }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { geojson, of } = exportWordsOf(useView((view) => view.language));
  return (
    <div className="layer-export">
      <p className="quiet">{geojson.title}</p>
      <ul>
        {layers.map((layer) => {
          const name =
            layer === 'areas' || layer === 'flows' || layer === 'backdrop' ? geojson[layer] : words.layers[layer];
          return (
            <li key={layer}>
              <button
                type="button"
                className="link-button"
                aria-label={of(`${name} GeoJSON`)}
                onClick={async () => {
                  const { exportMeetingLayer } = await import('./export/export-meeting.ts');
                  const file = await exportMeetingLayer(desk, layer);
                  if (file) saveFile(file.blob, file.name);
                }}
              >
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

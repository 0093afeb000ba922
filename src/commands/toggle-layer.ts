import { resolveLast } from '../state/selectors/shown.ts';
import { type LayerId, layerIds } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** Switches one layer of the map on or off. */
export function toggleLayer({ view, session }: Desk, layer: LayerId): void {
  const workspace = session.getState().workspace;
  if (!workspace) return;
  const { layers } = resolveLast(view.getState(), workspace.summary);
  const isNowOn = (id: LayerId) => (id === layer ? !layers.includes(id) : layers.includes(id));
  // Both draw every village; one over the other cannot be read.
  const other = layer === 'reach' ? 'villages' : layer === 'villages' ? 'reach' : null;
  view.setState({ layers: layerIds.filter((id) => isNowOn(id) && !(id === other && isNowOn(layer))) });
}

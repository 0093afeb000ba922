import { resolveLast } from '../state/selectors/shown.ts';
import { type LayerId, layerIds } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** Switches one layer of the map on or off. */
export function toggleLayer({ view, session }: Desk, layer: LayerId): void {
  const workspace = session.getState().workspace;
  if (!workspace) return;
  const { layers } = resolveLast(view.getState(), workspace.summary);
  view.setState({ layers: layerIds.filter((id) => (id === layer ? !layers.includes(id) : layers.includes(id))) });
}

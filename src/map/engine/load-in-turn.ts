import type { GeoJSONSource } from 'maplibre-gl';

type Tile = Parameters<GeoJSONSource['loadTile']>[0];

/**
 * Lets the tiles of a source be worked one after the other, each. MapLibre (6.17) sends off a tile again while its last working is under way; when
 * the data change between the two, the older answer may come later. It brings no features of its own and is joined with those of the
 * newer: the tile then shows the old shapes, and the next feature state throws "feature index out of bounds" in every frame.
 * What is asked while a working is under way is one more working after it, however often it is asked.
 */
export function loadInTurn(source: GeoJSONSource): void {
  const load = source.loadTile.bind(source);
  const running = new WeakMap<Tile, Promise<void>>();
  const waiting = new WeakMap<Tile, Promise<void>>();
  const start = (tile: Tile): Promise<void> => {
    const work = load(tile).finally(() => running.delete(tile));
    running.set(tile, work);
    return work;
  };
  source.loadTile = (tile) => {
    const before = running.get(tile);
    if (!before) return start(tile);
    const next =
      waiting.get(tile) ??
      before
        // Whoever asked for the working before is told of its failure.
        .catch(() => {})
        .then(() => {
          waiting.delete(tile);
          return tile.aborted ? undefined : start(tile);
        });
    waiting.set(tile, next);
    return next;
  };
}

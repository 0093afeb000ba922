import type { GeoJSONSource } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { loadInTurn } from '../../src/map/engine/load-in-turn.ts';

type Tile = Parameters<GeoJSONSource['loadTile']>[0];

/** A source whose workings end when the test says so, in the order that it says. */
function slowSource() {
  const workings: { readonly tile: Tile; readonly end: () => void; readonly fail: () => void }[] = [];
  const loadTile = (tile: Tile) =>
    new Promise<void>((resolve, reject) =>
      workings.push({ tile, end: resolve, fail: () => reject(new Error('failed on purpose')) }),
    );
  const source = { loadTile } as unknown as GeoJSONSource;
  loadInTurn(source);
  return { source, workings };
}

const newTile = () => ({ aborted: false }) as Tile;

/** Lets all that is settled run its course. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a tile is worked again only after its last working, once however often it is asked; other tiles do not wait', async () => {
  const { source, workings } = slowSource();
  const [tile, other] = [newTile(), newTile()];
  const answered: string[] = [];
  for (const name of ['first', 'second', 'third']) void source.loadTile(tile).then(() => answered.push(name));
  void source.loadTile(other);
  await settle();
  expect(workings.map((working) => working.tile)).toEqual([tile, other]);
  workings[0]!.end();
  await settle();
  expect(workings.map((working) => working.tile)).toEqual([tile, other, tile]);
  expect(answered).toEqual(['first']);
  // Asked while the second working is under way: its data may be newer than what that one began with.
  void source.loadTile(tile).then(() => answered.push('fourth'));
  workings[2]!.end();
  await settle();
  expect(answered).toEqual(['first', 'second', 'third']);
  expect(workings).toHaveLength(4);
  workings[3]!.end();
  await settle();
  expect(answered).toEqual(['first', 'second', 'third', 'fourth']);
});

test('a failed working is told to whom it failed, and the next one is done all the same; a tile that is gone is left', async () => {
  const { source, workings } = slowSource();
  const tile = newTile();
  const failed = source.loadTile(tile);
  const next = source.loadTile(tile);
  workings[0]!.fail();
  await expect(failed).rejects.toThrow('failed on purpose');
  await settle();
  expect(workings).toHaveLength(2);
  const late = source.loadTile(tile);
  tile.aborted = true;
  workings[1]!.end();
  await Promise.all([next, late]);
  expect(workings).toHaveLength(2);
});

import type { Layer } from '@deck.gl/core';
import { type DeckLayerId, deckLayerOrder } from './layer-order.ts';
import { flowLayer } from './layers/flow-layer.ts';
import { networkLayer } from './layers/network-layer.ts';
import { reachLayers } from './layers/reach-layer.ts';
import { reachApartLayer, reachAreaLayer, reachBorderLayer, reachJointsLayer } from './layers/reach-ways-layer.ts';
import { returnedLayer, villageLayer } from './layers/village-layer.ts';
import type { MapModel } from './map-model.ts';

/** Whether anything is on that deck.gl draws; as long as nothing is, deck.gl is not loaded. */
export type DeckModel = Pick<MapModel, 'villages' | 'flows' | 'network' | 'reach' | 'theme' | 'textScale'>;
type Made = { readonly needs: readonly unknown[]; readonly layer: Layer };
export type DeckComposition = Partial<Record<DeckLayerId, Made>>;

/**
 * The deck.gl layers of a model by id, those that did not change taken over from `previous`. `symbolScale` is the
 * zoom's part of the village radii.
 */
export function composeDeckLayers(model: DeckModel, symbolScale: number, previous: DeckComposition): DeckComposition {
  const { villages, flows, network, reach, theme, textScale } = model;
  const next: DeckComposition = {};
  const add = (id: DeckLayerId, needs: readonly unknown[], make: () => Layer) => {
    const old = previous[id];
    next[id] = old && needs.every((need, i) => need === old.needs[i]) ? old : { needs, layer: make() };
  };
  const scale = textScale * symbolScale;
  if (network) add('network', [network, theme, textScale], () => networkLayer({ network, theme, scale: textScale }));
  if (flows) add('flows', [flows, theme, textScale], () => flowLayer({ flows, theme, scale: textScale }));
  if (villages) {
    const needs = [villages, theme, scale];
    add('villages', needs, () => villageLayer({ villages, theme, scale }));
    add('villages-returned', needs, () => returnedLayer({ villages, theme, scale }));
  }
  if (reach) {
    const needs = [reach, theme, scale];
    const made = once(() => reachLayers({ dots: reach, theme, scale }));
    add('reach', needs, () => made().outer);
    add('reach-core', needs, () => made().core);
    const { ways = null } = reach;
    if (ways) {
      const lines = [ways, theme, textScale];
      add('reach-area', lines, () => reachAreaLayer(ways, theme));
      add('reach-border', lines, () => reachBorderLayer(ways, theme, textScale));
      add('reach-apart', lines, () => reachApartLayer(ways, theme, textScale));
      add('reach-joints', lines, () => reachJointsLayer(ways, theme, textScale));
    }
  }
  return next;
}

/** The layers of a composition, bottom to top. */
export function orderedDeckLayers(composition: DeckComposition): Layer[] {
  return deckLayerOrder.flatMap((id) => composition[id]?.layer ?? []);
}

function once<Result>(make: () => Result): () => Result {
  let made: Result | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

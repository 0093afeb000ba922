/**
 * Every MapLibre layer, bottom to top. The only place that says what covers what; `compose-layers` refuses a layer
 * that is not listed.
 */
export const layerOrder = [
  'background',
  'outline-glow',
  'areas-fill',
  'areas-noGoal',
  'areas-notApplicable',
  'areas-missing',
  'areas-suppressed',
  'areas-unreadable',
  'slope',
  'constraints-fill',
  'constraints-hatch',
  'constraints-edge',
  'areas-boundary',
  'areas-boundary-hair',
  'rivers',
  'outline-casing',
  'outline',
  'roads-casing',
  'roads-halo',
  'roads-planned',
  'roads-underWay',
  'roads-done',
  'highlighted-casing',
  'highlighted',
  'selected-casing',
  'selected',
  'cursor-casing',
  'cursor',
  'facilities',
  'seats',
  'river-names',
  'bridges',
  'sites',
  'highlighted-village',
  'selected-village',
  'cursor-village',
] as const;

/** deck.gl layers, bottom to top; they lie over all of the above on a canvas of their own. */
export const deckLayerOrder = [
  'reach-area',
  'reach-border',
  'network',
  'flows',
  'reach-apart',
  'villages-returned',
  'villages',
  'reach-joints',
  'reach',
  'reach-core',
] as const;
export type DeckLayerId = (typeof deckLayerOrder)[number];

/** Everything that brings deck.gl with it, behind one `import()`: no other file of the map may import it at run time. */
export { MapLibreOverlay } from '@deck.gl/maplibre';
export { composeDeckLayers, orderedDeckLayers } from '../compose-deck-layers.ts';

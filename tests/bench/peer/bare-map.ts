import { type ExpressionSpecification, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import './bare-map.css';

/**
 * The peer of `first-map` and `recolour`: the least that draws the same polygons with the same library. No figures are computed,
 * nothing is checked, there is no legend, label or list. An arrow key recolours every area.
 */
setWorkerUrl(workerUrl);
const areas = await (await fetch('./areas.geojson')).json();
const map = new MapLibreMap({
  container: 'map',
  bounds: areas.bbox,
  fitBoundsOptions: { padding: 24 },
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: { areas: { type: 'geojson', data: areas } },
    layers: [
      { id: 'fill', type: 'fill', source: 'areas', paint: { 'fill-color': colour(0) } },
      { id: 'line', type: 'line', source: 'areas', paint: { 'line-color': '#555', 'line-width': 1 } },
    ],
  },
});
map.once('idle', () => performance.mark('peer:first-map'));

let step = 0;
addEventListener('keydown', () => {
  step += 1;
  map.setPaintProperty('fill', 'fill-color', colour(step));
  map.once('idle', () => performance.mark('peer:recolour'));
});

/** Five colours by a number that every area carries, turned by `step`. */
function colour(step: number): ExpressionSpecification {
  const ramp = ['#eff3ff', '#bdd7e7', '#6baed6', '#3182bd', '#08519c'];
  const at = (index: number) => ramp[(index + step) % ramp.length]!;
  return ['match', ['get', 'class'], 0, at(0), 1, at(1), 2, at(2), 3, at(3), at(4)];
}

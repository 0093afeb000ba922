import { areaAt, indexAreas } from '../../core/geo/point-in-area.ts';
import { type AreaCode, areaCode, type LonLat } from '../../core/unit.ts';
import type { OpenWorkspace } from '../session-store.ts';
import { memoiseLast } from './memoise.ts';

/** Answers for places of one workspace; built once. */
const counties = memoiseLast((polygons: OpenWorkspace['polygons']) => {
  const areas = polygons.features.filter(({ properties }) => properties.level === 'county');
  return {
    codes: areas.map(({ properties }) => properties.code),
    index: indexAreas(areas.map((area) => area.geometry)),
  };
});

/** The county that a place lies in; null outside all of them. */
export function countyOf({ polygons }: Pick<OpenWorkspace, 'polygons'>, [lon, lat]: LonLat): AreaCode | null {
  const { codes, index } = counties(polygons);
  const code = codes[areaAt(index, lon, lat)];
  return code === undefined ? null : areaCode(code);
}

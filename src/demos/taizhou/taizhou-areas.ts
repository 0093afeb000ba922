import type { CustomArea } from '../../core/area/area.ts';
import type { AreaCode, LonLat } from '../../core/unit.ts';
import type { AreaLayer } from '../areas.ts';
import { kilometresBetween } from '../simulate/lines.ts';

/** Near the town of 黄桥 in the east of Taixing; to the hundredth of a degree, used only to choose invented townships around it. */
const huangqiao: LonLat = [120.23, 32.25];
const huangqiaoTownships = 11;
/** 里下河 lowland: north of a line in 姜堰, west of one in 兴化. */
const lixiahe = { jiangyanNorthOf: 32.53, xinghuaWestOf: 120.06 };

export type WeakAreas = { readonly huangqiao: readonly AreaCode[]; readonly lixiahe: readonly AreaCode[] };

/** Invented townships of the two areas, by the label points of their cells; each area crosses county borders. */
export function weakAreas(areas: Pick<AreaLayer, 'units' | 'pointsByCode'>): WeakAreas {
  const townships = areas.units
    .filter(({ level }) => level === 'township')
    .map(({ code, parent }) => ({ code, county: parent!, point: areas.pointsByCode.get(code)! }));
  const km = (point: LonLat) => kilometresBetween([...point], [...huangqiao]);
  const near = [...townships].sort((a, b) => km(a.point) - km(b.point)).slice(0, huangqiaoTownships);
  const low = townships.filter(({ county, point: [lon, lat] }) => {
    if (county === '321281') return lon < lixiahe.xinghuaWestOf;
    return county === '321204' && lat > lixiahe.jiangyanNorthOf;
  });
  const isNear = new Set(near.map(({ code }) => code));
  return {
    huangqiao: [...isNear].sort(),
    lixiahe: low.map(({ code }) => code).filter((code) => !isNear.has(code)),
  };
}

export function customAreas({ huangqiao, lixiahe }: WeakAreas): CustomArea[] {
  return [
    {
      id: 'huangqiao',
      title: { zh: '黄桥老区', en: 'Huangqiao old area' },
      members: huangqiao,
      assumption: {
        zh: '文件没有列出成员；此处取黄桥附近的模拟乡镇，跨市（区）界，为假定。',
        en: 'The document lists no members; these are the simulated townships around Huangqiao, across county borders: an assumption.',
      },
      source: 'sim',
    },
    {
      id: 'lixiahe',
      title: { zh: '里下河经济薄弱地区', en: 'Lixiahe weak area' },
      members: lixiahe,
      assumption: {
        zh: '文件没有列出成员；此处取北部低地的模拟乡镇（兴化西部、姜堰北部），为假定。',
        en: 'The document lists no members; these are simulated townships of the northern lowland (west of Xinghua, north of Jiangyan): an assumption.',
      },
      source: 'sim',
    },
  ];
}

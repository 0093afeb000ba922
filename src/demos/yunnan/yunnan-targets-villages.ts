import type { Target, Where } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import type { Rest } from '../draft-target.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import { endOf2012, endOf2013, yunnanCode } from './yunnan-facts.ts';
import { connections, twentyHouseholds } from './yunnan-indicators.ts';
import { coverage, fromStart, inferred2017, noDeadline, target, withinTwoYears } from './yunnan-target.ts';

const poorVillages: Target['scope'] = {
  ...{ areas: [yunnanCode], where: { attribute: 'poorVillage', op: '=', value: 1 } },
};

/** Rows Y3 to Y5, Y7, Y8, Y11 and X1: what is counted in villages and natural villages. */
export function villageTargets(): Target[] {
  return [
    ...sixConnections(),
    ...naturalVillages(),
    ...livelihoods(),
    solved(),
    ...helpers(),
    ...facilities(),
    standard(),
  ];
}

function holds(indicator: string): Where {
  return { indicator, op: '>=', value: 1 };
}

function sixConnections(): Target[] {
  const rest: Rest = {
    ...{ clause: '三(二)', deadline: withinTwoYears, notes: [fromStart] },
    quote: '确保项目实施乡镇所有行政村通硬化路、通水、通邮(政)、通电、通广播电视、通电信网络',
  };
  const all: Where = { all: connections.map(({ id }) => holds(id)) };
  return [
    coverage('y3-all-six', 'Y3', { zh: '行政村六通全部达标', en: 'Villages with all six connections' }, all, rest),
    ...connections.map(({ id, zh, en }) =>
      coverage(`y3-${id}`, 'Y3', { zh: `行政村${zh}`, en: `Villages: ${en.toLowerCase()}` }, holds(id), rest),
    ),
  ];
}

function naturalVillages(): Target[] {
  const rest: Rest = {
    ...{ countLevel: 'naturalVillage', scope: { areas: [yunnanCode], where: twentyHouseholds } },
    ...{ clause: '三(二)', deadline: withinTwoYears, quote: '20户以上的自然村通简易公路,村内道路硬化。' },
    notes: [
      {
        zh: '“20户以上”按含 20 户计；“村内道路硬化”按同一范围理解。',
        en: '"20 households or more" includes 20; the roads inside villages are read as for the same natural villages.',
      },
      fromStart,
    ],
  };
  const titles = [
    [
      'simpleRoad',
      'y4-simple-road',
      '20户以上自然村通简易公路',
      'Natural villages of 20 households or more with a simple road',
    ],
    [
      'insideRoads',
      'y4-inside-roads',
      '20户以上自然村村内道路硬化',
      'Natural villages of 20 households or more with hardened inner roads',
    ],
  ] as const;
  return titles.map(([indicator, id, zh, en]) => coverage(id, 'Y4', { zh, en }, holds(indicator), rest));
}

/** A ratio of two village counts, to be reached within two years. */
function share(id: string, title: Bilingual, indicator: string, rest: Rest): Target {
  const common = { row: 'Y5', kind: 'indicator', unit: 'ratio', value: 1, deadline: withinTwoYears } as const;
  return target({ ...common, id, title, measure: { indicator }, lineFrom: endOf2012, notes: [fromStart], ...rest });
}

function livelihoods(): Target[] {
  const industry = { clause: '三(一)', quote: '形成乡镇有主导产业、村有骨干产业、户有增收项目' };
  return [
    share('y5-safe-houses', { zh: '户均一幢安居房', en: 'A safe house a household on average' }, 'safeHouseShare', {
      ...{ clause: '三(三)' },
      quote: '加强农村危房改造,实现户均有一幢人畜分离、达到抗震要求、体现地方特点和民族特色的安居房。',
    }),
    share(
      'y5-skills',
      { zh: '贫困户一户一个技术劳动力（力争）', en: 'A skilled worker in each poor household (striven for)' },
      'skilledShare',
      {
        ...{ clause: '三(四)', quote: '力争贫困农户户均有1个劳动力掌握1—2项适用技术' },
        notes: [
          { zh: '原文为“力争”，不是硬指标。', en: 'The text says "strive", so it is no hard target.' },
          fromStart,
        ],
      },
    ),
    target({
      ...{ ...industry, id: 'y5-leading-industry', row: 'Y5', kind: 'coverage', unit: 'ratio', value: 1 },
      title: { zh: '乡镇有主导产业', en: 'A leading industry in each township' },
      ...{ measure: { where: holds('leadingIndustry'), weight: 'units' }, countLevel: 'township' },
      scope: { areas: [yunnanCode], where: { attribute: 'programme', op: '=', value: 1 } },
      ...{ lineFrom: endOf2012, deadline: withinTwoYears, notes: [fromStart] },
    }),
    coverage(
      'y5-backbone-industry',
      'Y5',
      { zh: '村有骨干产业', en: 'A backbone industry in each village' },
      holds('backboneIndustry'),
      { ...industry, deadline: withinTwoYears, notes: [fromStart] },
    ),
    share(
      'y5-income-projects',
      { zh: '户有增收项目', en: 'An income project in each household' },
      'incomeProjectShare',
      industry,
    ),
  ];
}

/** Y7: the poor villages' own exit by the end of the township's second year. */
function solved(): Target {
  return target({
    ...{ id: 'y7-villages-out', row: 'Y7', kind: 'exit', unit: 'villages', scope: poorVillages },
    title: { zh: '两年内基本解决贫困村脱贫', en: 'Poor villages out within two years of start' },
    ...{ measure: { ledger: 'exited', count: 'units', level: 'village' }, deadline: withinTwoYears },
    ...{ clause: '一(二)' },
    quote: '用2年时间基本解决项目实施乡镇的贫困村、贫困群众脱贫发展问题。',
    notes: [
      {
        zh: '“基本解决”没有数值，按贫困村全部出列评价；贫困村为模拟。',
        en: '"Basically solved" has no figure: held against the exit of every poor village. The poor villages are simulated.',
      },
      fromStart,
    ],
  });
}

function helpers(): Target[] {
  const common = {
    ...{ row: 'Y8', clause: '二(五)', deadline: inferred2017, notes: [noDeadline] },
    quote: '确保每个贫困村有工作队,每个贫困户有基本情况卡、脱贫项目计划卡、帮扶责任人。',
  };
  const cards = [
    ['situationCards', 'y8-situation-cards', '贫困户有基本情况卡', 'Poor households with a situation card'],
    ['planCards', 'y8-plan-cards', '贫困户有脱贫项目计划卡', 'Poor households with a plan card'],
    ['namedHelpers', 'y8-named-helpers', '贫困户有帮扶责任人', 'Poor households with a named helper'],
  ] as const;
  return [
    target({
      ...{ ...common, id: 'y8-work-teams', kind: 'coverage', unit: 'ratio', value: 1, scope: poorVillages },
      title: { zh: '每个贫困村有工作队', en: 'A work team in each poor village' },
      ...{ measure: { assignments: ['workTeam'], minimum: 1 }, lineFrom: endOf2012 },
    }),
    ...cards.map(([indicator, id, zh, en]) =>
      share(id, { zh, en }, `${indicator}Share`, { ...common, lineFrom: endOf2013 }),
    ),
  ];
}

/** Distances are assumptions: the document speaks of facilities, not of how far they may be. */
function facilities(): Target[] {
  const kinds = [
    ['kindergarten', 5000, '幼儿园', 'a kindergarten'],
    ['school', 5000, '学校', 'a school'],
    ['clinic', 3000, '卫生院（室）', 'a clinic'],
    ['cultureRoom', 3000, '文化活动场所', 'a culture room'],
    ['outlet', 10_000, '金融网点', 'a finance outlet'],
  ] as const;
  return kinds.map(([facility, withinMetres, zh, en]) => {
    const km = withinMetres / 1000;
    const distance = {
      zh: `${km} 公里是演示的假定，文件没有距离。`,
      en: `${km} km is an assumption of the demo; the document gives no distance.`,
    };
    const noGoal = { zh: '文件没有覆盖率目标。', en: 'The document gives no goal for the coverage.' };
    const isOutlet = facility === 'outlet';
    return target({
      ...{ id: `y11-${facility}`, row: 'Y11', kind: 'reach', unit: 'ratio', clause: '三(五)' },
      title: { zh: `${km} 公里内有${zh}的村`, en: `Villages within ${km} km of ${en}` },
      measure: { near: { facility }, withinMetres },
      quote: isOutlet
        ? '支持和引导农村信用社、邮政银行和其他金融机构在项目实施乡镇增设营业网点、扫除盲点'
        : '建设完善农村幼儿园、小学、中学校舍,卫生院和卫生室,文化活动室或活动场所等社会服务体系。',
      ...(isOutlet ? { value: 1, deadline: inferred2017, lineFrom: endOf2012 } : {}),
      notes: isOutlet ? [distance, noDeadline] : [distance, noGoal],
    });
  });
}

function standard(): Target {
  return coverage(
    'x1-exit-standard',
    'X1',
    { zh: '两不愁三保障', en: 'The exit standard of five' },
    { all: fiveStandards.map(({ id }) => holds(id)) },
    {
      ...{ scope: poorVillages, clause: '一(二)', deadline: withinTwoYears, notes: [fromStart] },
      quote: '稳定实现扶贫对象不愁吃、不愁穿,保障其义务教育、基本医疗和住房',
    },
  );
}

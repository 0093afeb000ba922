import type { Dimension, Indicator } from '../../core/indicator/indicator.ts';
import type { Where } from '../../core/target/target.ts';
import { censusIndicators } from '../simulate/census.ts';
import { carried, fiveStandards, flagOf, flowOf, meanOf, ratioOf, stockOf } from '../simulate/indicators.ts';

/** Only weak villages (经济薄弱村) have the list, the eight haves and the rest of it. */
export const isWeakVillage: Where = { attribute: 'poorVillage', op: '=', value: 1 };
const weak = { appliesTo: isWeakVillage };

export const causes: Dimension = {
  id: 'cause',
  title: { zh: '低收入原因', en: 'Cause of low income' },
  categories: [
    { id: 'illness', title: { zh: '因病', en: 'Illness' } },
    { id: 'disability', title: { zh: '因残', en: 'Disability' } },
    { id: 'age', title: { zh: '因老', en: 'Old age' } },
    { id: 'labour', title: { zh: '缺劳力', en: 'Lack of labour' } },
    { id: 'skills', title: { zh: '缺技术', en: 'Lack of skills' } },
    { id: 'funds', title: { zh: '缺资金', en: 'Lack of funds' } },
  ],
};

/** 新“八有”, in the order of the clause, each with its words there. */
export const eightHaves = [
  { id: 'strongTeam', zh: '有双强班子', en: 'A strong leading team', quote: '有群眾擁護的“雙強”班子' },
  { id: 'soundPlan', zh: '有发展规划', en: 'A sound plan', quote: '有科學(xué)合理的發(fā)展規(guī)劃' },
  {
    id: 'farmFacilities',
    zh: '有农业设施',
    en: 'Productive farm facilities',
    quote: '有高產(chǎn)高效的農(nóng)業(yè)設(shè)施',
  },
  {
    id: 'leadingIndustry',
    zh: '有主导产业',
    en: 'A distinct leading industry',
    quote: '有特色鮮明的主導(dǎo)產(chǎn)業(yè)',
  },
  { id: 'steadyIncome', zh: '有集体收入', en: 'Steady collective income', quote: '有持續(xù)穩(wěn)定的集體收入' },
  {
    id: 'informationNetwork',
    zh: '有信息网络',
    en: 'A useful information network',
    quote: '有先進適用的信息網(wǎng)絡(luò)',
  },
  { id: 'civicLife', zh: '有文明村风', en: 'Healthy civic life', quote: '有健康向上的文明村風(fēng)' },
  { id: 'cleanHomes', zh: '有整洁环境', en: 'Clean homes', quote: '有村容整潔的居住環(huán)境' },
] as const;

/** Main indicators of basic public services: chosen for the demo, because the document names none. */
export const services = [
  { id: 'pipedWater', zh: '区域供水入户率', en: 'Households with piped water', unit: 'households', of: 'households' },
  { id: 'sewage', zh: '生活污水治理率', en: 'Households with sewage treatment', unit: 'households', of: 'households' },
  { id: 'broadband', zh: '宽带入户率', en: 'Households with broadband', unit: 'households', of: 'households' },
  { id: 'preschool', zh: '学前三年入园率', en: 'Children in kindergarten', unit: 'people', of: 'preschoolChildren' },
] as const;

export const taizhouIndicators: readonly Indicator[] = [
  stockOf('poorPopulation', '低收入人口', 'Low-income people', 'people', {
    ...{ betterIs: 'lower', sensitivity: 'public', theme: 'object', dimensions: [causes] },
  }),
  stockOf('poorHouseholds', '低收入户', 'Low-income households', 'households', { betterIs: 'lower', theme: 'object' }),
  flagOf('poorVillage', '经济薄弱村', 'Weak village', {
    ...{ betterIs: 'lower', sensitivity: 'public', theme: 'object', ...weak },
  }),
  stockOf('ruralPopulation', '农村人口', 'Rural population', 'people', { betterIs: 'neither', ...carried }),
  ratioOf(
    'povertyIncidence',
    ['低收入人口占比', 'Share of low-income people'],
    'poorPopulation',
    {
      indicator: 'ruralPopulation',
    },
    { betterIs: 'lower', theme: 'area' },
  ),
  meanOf(
    'lowIncomePerHead',
    ['低收入户人均年收入', 'Income per head of low-income households'],
    'yuan',
    {
      attribute: 'baselinePoor',
    },
    { sensitivity: 'public', theme: 'object' },
  ),
  flowOf('collectiveIncome', '村集体年收入', "Village's collective income", 'wanYuan', { theme: 'area' }),
  ...eightHaves.map(({ id, zh, en }) => flagOf(id, zh, en, { ...weak, theme: 'task' })),
  ...fiveStandards.map(({ id, zh, en }) => flagOf(id, zh, en, { ...weak, theme: 'object' })),
  stockOf(
    'ableWithIncome',
    '有增收渠道或非农就业的户',
    'Able households with an income or a job',
    'households',
    carried,
  ),
  ratioOf(
    'ableWithIncomeShare',
    ['开发式扶贫户增收就业率', 'Able households with an income source or a steady job'],
    'ableWithIncome',
    {
      attribute: 'ableHouseholds',
    },
    { theme: 'task' },
  ),
  stockOf('onMinimumSupport', '纳入低保的户', 'Households on minimum support', 'households', carried),
  ratioOf(
    'onMinimumSupportShare',
    ['救助式扶贫户低保覆盖率', 'Other households on minimum support'],
    'onMinimumSupport',
    {
      attribute: 'unableHouseholds',
    },
    { theme: 'task' },
  ),
  stockOf('settledHouseholds', '定对象定项目定责任人的户', 'Households with all three settled', 'households', carried),
  ratioOf(
    'settledShare',
    ['逐户三定覆盖率', 'Households with object, project and person settled'],
    'settledHouseholds',
    {
      attribute: 'registeredHouseholds',
    },
    { theme: 'task' },
  ),
  flagOf('objectSettled', '帮扶对象落实', 'Object settled', { ...weak, theme: 'task' }),
  flagOf('projectSettled', '帮扶项目落实', 'Project settled', { ...weak, theme: 'task' }),
  flagOf('inSupportPeriod', '脱贫后两年扶持期内', 'Within two years of support after exit', {
    ...weak,
    betterIs: 'neither',
  }),
  stockOf('skilledWorkers', '掌握技能的低收入户劳动力', 'Workers with a skill', 'people', carried),
  ratioOf(
    'skilledShare',
    ['低收入户劳动力技能率', 'Workers of low-income households with a skill'],
    'skilledWorkers',
    {
      attribute: 'lowIncomeWorkers',
    },
    { theme: 'task' },
  ),
  ...services.flatMap(({ id, zh, en, unit, of }) => [
    stockOf(`${id}Covered`, `${zh.replace(/率$/, '')}数`, `${en}, number`, unit, carried),
    ratioOf(`${id}Share`, [zh, en], `${id}Covered`, { attribute: of }, { theme: 'area' }),
  ]),
  meanOf(
    'minimumSupportStandard',
    ['农村低保标准（月）', 'Rural minimum support, a month'],
    'yuanPerPerson',
    {
      attribute: 'unableHouseholds',
    },
    { sensitivity: 'public', theme: 'task' },
  ),
  meanOf(
    'satisfaction',
    ['群众满意度', 'Satisfaction'],
    'ratio',
    { attribute: 'registeredHouseholds' },
    {
      sensitivity: 'public',
      theme: 'task',
    },
  ),
  flowOf('exitedPeople', '当年脱贫人口', 'People out in the year', 'people', {
    sensitivity: 'public',
    theme: 'object',
  }),
  flowOf('exitedHouseholds', '当年脱贫户', 'Households out in the year', 'households'),
  flowOf('signedHouseholds', '签字确认的脱贫户', 'Households that signed their exit', 'households'),
  ratioOf(
    'signedShare',
    ['脱贫签字确认率', 'Exits signed by the household'],
    'signedHouseholds',
    {
      indicator: 'exitedHouseholds',
    },
    { theme: 'task' },
  ),
  flowOf('fundAudits', '扶贫资金专项审计', 'Special audits of funds', 'count', { theme: 'task' }),
  flowOf('evaluationsPublished', '公布的年度考核结果', 'Yearly evaluations published', 'count', { theme: 'task' }),
  flowOf('thirdPartyEvaluations', '第三方绩效评估', 'Third-party evaluations', 'count', { theme: 'task' }),
  ...censusIndicators,
];

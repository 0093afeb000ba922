import type { AbsentReason } from '../core/absent.ts';
import type { AreaLevel } from '../core/area/area.ts';
import type { ClassMethod } from '../core/classify/breaks.ts';
import type { Flag, GoalOrigin, Status, ValueOrigin } from '../core/target/result.ts';
import type { Operator, TargetKind } from '../core/target/target.ts';
import type { Bilingual, Language } from '../core/unit.ts';

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>;

const statusWords: Words<Status> = {
  achieved: { zh: '已完成', en: 'Achieved' },
  onTrack: { zh: '正常推进', en: 'On track' },
  atRisk: { zh: '存在风险', en: 'At risk' },
  behind: { zh: '进度滞后', en: 'Behind' },
  missed: { zh: '逾期未完成', en: 'Missed' },
  tooEarly: { zh: '未到节点', en: 'Too early' },
  noData: { zh: '无数据', en: 'No data' },
  noGoal: { zh: '未定目标', en: 'No goal' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
};

const flagWords: Words<Flag> = {
  late: { zh: '晚于计划', en: 'Late' },
  early: { zh: '早于计划', en: 'Early' },
  returned: { zh: '有返贫', en: 'Some returned' },
  contradicted: { zh: '数据有矛盾', en: 'Contradicted' },
  incomplete: { zh: '数据不全', en: 'Incomplete' },
  baselineObserved: { zh: '基期取自观测值', en: 'Baseline observed' },
  deadlineInferred: { zh: '期限为推定', en: 'Deadline inferred' },
};

const absentWords: Words<AbsentReason | 'noGoal'> = {
  missing: { zh: '缺报', en: 'Missing' },
  suppressed: { zh: '隐去', en: 'Withheld' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  unreadable: { zh: '无法读取', en: 'Unreadable' },
  noGoal: { zh: '未定目标', en: 'No goal' },
};

const levelWords: Words<AreaLevel> = {
  province: { zh: '省', en: 'Province' },
  prefecture: { zh: '市州', en: 'Prefecture' },
  county: { zh: '县', en: 'County' },
  township: { zh: '乡镇', en: 'Township' },
  village: { zh: '村', en: 'Village' },
  naturalVillage: { zh: '自然村', en: 'Natural village' },
};

const methodWords: Words<ClassMethod> = {
  natural: { zh: '自然间断', en: 'Natural breaks' },
  quantile: { zh: '分位数', en: 'Quantiles' },
  equal: { zh: '等间距', en: 'Equal intervals' },
  user: { zh: '自定义', en: 'Own breaks' },
};

const valueOriginWords: Words<ValueOrigin> = {
  reported: { zh: '本级上报', en: 'Reported' },
  rolledUp: { zh: '下级汇总', en: 'Rolled up' },
  computed: { zh: '计算得出', en: 'Computed' },
};

const goalOriginWords: Words<GoalOrigin> = {
  document: { zh: '文件规定', en: 'from the document' },
  same: { zh: '同上级目标', en: 'same as above' },
  listed: { zh: '逐一列明', en: 'listed' },
  derived: { zh: '按比例分解', en: 'split in proportion' },
};

const kindWords: Words<TargetKind> = {
  indicator: { zh: '指标', en: 'Indicator' },
  coverage: { zh: '覆盖', en: 'Coverage' },
  quantity: { zh: '总量', en: 'Quantity' },
  flow: { zh: '年度任务', en: 'Yearly task' },
  exit: { zh: '退出', en: 'Exit' },
  reach: { zh: '可达', en: 'Reach' },
  comparison: { zh: '对比', en: 'Comparison' },
};

const operatorWords: Words<Operator> = {
  '>=': { zh: '不低于', en: 'at least' },
  '<=': { zh: '不高于', en: 'at most' },
  '=': { zh: '等于', en: 'exactly' },
  '>': { zh: '高于', en: 'more than' },
  '<': { zh: '低于', en: 'less than' },
};

export const statusWord = (status: Status, language: Language): string => statusWords[status][language];
export const flagWord = (flag: Flag, language: Language): string => flagWords[flag][language];
export const absentWord = (reason: AbsentReason | 'noGoal', language: Language): string =>
  absentWords[reason][language];
export const levelWord = (level: AreaLevel, language: Language): string => levelWords[level][language];
export const methodWord = (method: ClassMethod, language: Language): string => methodWords[method][language];
export const valueOriginWord = (origin: ValueOrigin, language: Language): string => valueOriginWords[origin][language];
export const goalOriginWord = (origin: GoalOrigin, language: Language): string => goalOriginWords[origin][language];
export const kindWord = (kind: TargetKind, language: Language): string => kindWords[kind][language];
export const operatorWord = (op: Operator, language: Language): string => operatorWords[op][language];

import type { Explanation, FormulaId, TargetResult } from '../core/target/result.ts';
import type { Target } from '../core/target/target.ts';
import type { Bilingual, Language } from '../core/unit.ts';
import { dateText } from './dates.ts';
import { countText, figureText } from './numbers.ts';
import { differenceUnit } from './units.ts';
import { whereText } from './where.ts';
import { flagWord, goalOriginWord, levelWord, operatorWord, statusWord } from './words.ts';

/** Gives the title of an indicator id or attribute; without it the id itself stands in the sentence. */
export type NameOf = (id: string) => string | undefined;

const formulas: Readonly<Record<FormulaId, Bilingual>> = {
  sum: { zh: '各单位数值相加', en: 'Sum of the units’ values' },
  ratioOfSums: {
    zh: '分子合计除以分母合计（不对比例求平均）',
    en: 'Sum of numerators divided by sum of denominators (shares are never averaged)',
  },
  weightedMean: { zh: '按权重加权平均', en: 'Mean weighted by size' },
  countWhere: { zh: '符合条件的单位数', en: 'Number of units that satisfy the condition' },
  reported: { zh: '采用本级上报数', en: 'The area’s own reported figure' },
  shareOfUnits: {
    zh: '达标单位（或其权重）除以全部已知单位',
    en: 'Units that satisfy the condition (or their weight) divided by all units with a figure',
  },
  sumOfProjects: { zh: '已达到该阶段的项目合计', en: 'Sum over projects that have reached the stage' },
  sumOfFunds: { zh: '该阶段资金合计', en: 'Sum of funds at the stage' },
  ledgerFlow: { zh: '当年台账事件人数（户数、单位数）合计', en: 'Sum of the year’s ledger events' },
  unitsOut: { zh: '台账中已退出的单位数', en: 'Units whose exit is in the ledger' },
  withinDistanceAlongRoads: {
    zh: '沿道路（含步行）距离不超过规定长度的单位除以全部单位',
    en: 'Units within the distance along roads, on foot included, divided by all units',
  },
  withinDistance: { zh: '距离不超过规定半径的单位除以全部单位', en: 'Units within the distance divided by all units' },
  assigned: {
    zh: '当日有责任人在岗的单位除以全部单位',
    en: 'Units with people assigned on the day divided by all units',
  },
  daysPerPersonMonth: {
    zh: '近十二个月驻村天数除以人月数',
    en: 'Days in villages over the last twelve months divided by person-months',
  },
  quotient: { zh: '左项除以右项', en: 'Left side divided by right side' },
};

const lacks: Readonly<Record<Explanation['lacks'][number], Bilingual>> = {
  baseline: { zh: '文件未给出基期数', en: 'The document gives no baseline' },
  deadline: { zh: '文件未给出完成期限', en: 'The document gives no deadline' },
  goal: { zh: '文件未给出目标值', en: 'The document gives no goal' },
  denominator: { zh: '文件未给出分母', en: 'The document gives no denominator' },
  split: { zh: '文件未分解到下级', en: 'The document does not split it among the units below' },
  data: { zh: '没有可用数据', en: 'There are no data' },
};

/**
 * How a figure came about, as sentences in reading order: result, goal, formula and filter, terms, units counted, pace, flags, date and
 * origin, what the document lacks, notes. Used by card, paper and `guatu compute`. Plain text, never markup.
 */
export function explain(
  result: TargetResult,
  target: Target,
  language: Language,
  nameOf: NameOf = () => undefined,
): readonly string[] {
  const say = sayIn(language);
  const e = result.explanation;
  const unit = (value: number) => figureText(value, result.unit, language);
  const nothing = say('无数据', 'no data');
  const sentences: string[] = [];
  sentences.push(
    say(
      `当前值${result.value === null ? nothing : unit(result.value)}，状态：${statusWord(result.status, 'zh')}。`,
      `Value ${result.value === null ? nothing : unit(result.value)}; status: ${statusWord(result.status, 'en')}.`,
    ),
  );
  if (result.goal !== null) sentences.push(goalSentence(result, language));
  sentences.push(say(`算法：${formulas[e.formula].zh}。`, `Formula: ${formulas[e.formula].en}.`));
  const filters = filtersOf(target);
  for (const where of filters) {
    const text = whereText(where, language, nameOf);
    sentences.push(say(`条件：${text}。`, `Condition: ${text}.`));
  }
  sentences.push(...termSentences(result, language, nameOf));
  const isListed = e.satisfied.length + e.failing.length + e.missing.length > 0;
  if (!isListed) {
    sentences.push(
      say(
        `按${levelWord(e.countLevel, 'zh')}统计，范围内${countText(e.unitsInScope)}个单位。`,
        `Counted by ${levelWord(e.countLevel, 'en').toLowerCase()}: ${countText(e.unitsInScope)} units in scope.`,
      ),
    );
  } else
    sentences.push(
      say(
        `按${levelWord(e.countLevel, 'zh')}统计，范围内${countText(e.unitsInScope)}个单位：达标${countText(e.satisfied.length)}个，未达标${countText(e.failing.length)}个，缺数${countText(e.missing.length)}个。`,
        `Counted by ${levelWord(e.countLevel, 'en').toLowerCase()}: ${countText(e.unitsInScope)} units in scope, ${countText(e.satisfied.length)} satisfy it, ${countText(e.failing.length)} do not, ${countText(e.missing.length)} have no figure.`,
      ),
    );
  sentences.push(...paceSentences(result, language));
  if (result.unallocated !== undefined && result.unallocated !== 0) {
    sentences.push(
      say(
        `文件未分解部分：${unit(result.unallocated)}。`,
        `Left unsplit by the document: ${unit(result.unallocated)}.`,
      ),
    );
  }
  if (result.flags.length > 0) {
    const list = result.flags.map((flag) => flagWord(flag, language));
    sentences.push(say(`提示：${list.join('、')}。`, `Flags: ${list.join(', ')}.`));
  }
  if (e.dataDate !== null) {
    sentences.push(say(`数据截至${dateText(e.dataDate, 'zh')}。`, `Data as of ${dateText(e.dataDate, 'en')}.`));
  }
  if (e.simulated) {
    sentences.push(say('其中含模拟数据，仅供演示。', 'Contains simulated data, for demonstration only.'));
  }
  for (const lack of e.lacks) sentences.push(`${lacks[lack][language]}${say('。', '.')}`);
  for (const note of [
    ...e.notes,
    ...(target.notes ?? []).filter((note) => !e.notes.some((other) => other.zh === note.zh)),
  ]) {
    sentences.push(note[language]);
  }
  return sentences;
}

function goalSentence(result: TargetResult, language: Language): string {
  const say = sayIn(language);
  const unit = (value: number) => figureText(value, result.unit, language);
  const apart = (value: number) => figureText(value, differenceUnit(result.unit), language);
  const by =
    result.deadline === null
      ? ''
      : say(`（${dateText(result.deadline, 'zh')}前）`, ` by ${dateText(result.deadline, 'en')}`);
  const origin =
    result.goalOrigin === null
      ? ''
      : say(`，${goalOriginWord(result.goalOrigin, 'zh')}`, ` (${goalOriginWord(result.goalOrigin, 'en')})`);
  const gapWords = (gap: number) =>
    gap === 0 ? say('，已达到', '; reached') : say(`，尚差${apart(gap)}`, `; ${apart(gap)} to go`);
  const gap = result.gap === null ? '' : gapWords(result.gap);
  const goal = result.goal ?? 0;
  return say(
    `目标：${operatorWord(result.op, 'zh')}${unit(goal)}${by}${origin}${gap}。`,
    `Goal: ${operatorWord(result.op, 'en')} ${unit(goal)}${by}${origin}${gap}.`,
  );
}

function termSentences(result: TargetResult, language: Language, nameOf: NameOf): readonly string[] {
  const say = sayIn(language);
  const e = result.explanation;
  if (result.numerator === null && result.denominator === null) return [];
  const term = (id: string | null, value: number | null, zh: string, en: string) => {
    const name = id === null ? '' : say(`（${nameOf(id) ?? id}）`, ` (${nameOf(id) ?? id})`);
    const number = value === null ? say('无', 'none') : plain(value);
    return say(`${zh}${name}${number}`, `${en}${name} ${number}`);
  };
  const parts = [
    ...(result.numerator === null ? [] : [term(e.numeratorTerm, result.numerator, '分子', 'numerator')]),
    ...(result.denominator === null ? [] : [term(e.denominatorTerm, result.denominator, '分母', 'denominator')]),
  ];
  const joined = parts.join(say('，', ', '));
  return [say(`${joined}。`, `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`)];
}

function paceSentences(result: TargetResult, language: Language): readonly string[] {
  const say = sayIn(language);
  const unit = (value: number) => figureText(value, result.unit, language);
  const pace = (value: number) => figureText(value, differenceUnit(result.unit), language);
  const sentences: string[] = [];
  if (result.plannedNow !== null) {
    sentences.push(
      say(`按计划此时应为${unit(result.plannedNow)}。`, `Planned for this day: ${unit(result.plannedNow)}.`),
    );
  }
  if (result.requiredPace !== null && result.gap !== 0) {
    const recent =
      result.recentPace === null
        ? ''
        : say(`，近一年实际${pace(result.recentPace)}`, `; over the last year it was ${pace(result.recentPace)}`);
    sentences.push(
      say(
        `从现在起每年需${pace(result.requiredPace)}${recent}。`,
        `From here ${pace(result.requiredPace)} a year is needed${recent}.`,
      ),
    );
  }
  if (result.projected !== null && result.gap !== 0) {
    sentences.push(
      say(
        `按近期速度，预计${dateText(result.projected, 'zh')}达到。`,
        `At the recent pace it is reached on ${dateText(result.projected, 'en')}.`,
      ),
    );
  }
  return sentences;
}

function filtersOf(target: Target) {
  const scope = target.scope.where ? [target.scope.where] : [];
  return 'where' in target.measure && target.measure.where ? [...scope, target.measure.where] : scope;
}

function plain(value: number): string {
  return figureText(value, 'count', 'en');
}

/** Picks one of two sentences. */
export function sayIn(language: Language): (zh: string, en: string) => string {
  return language === 'zh' ? (zh) => zh : (_, en) => en;
}

import type { ExportCell, ExportColumn, ExportDocument, ExportSheet } from '../../../core/export/sheet.ts';
import type { TargetResult } from '../../../core/target/result.ts';
import type { Target } from '../../../core/target/target.ts';
import { areaIndexOf } from '../../../state/selectors/area-index.ts';
import { catalogueOf } from '../../../text/catalogue.ts';
import { explain } from '../../../text/explain.ts';
import { type ExportUnit, exportDifferenceOf, exportUnitOf, headWithUnit } from '../../../text/export-units.ts';
import { areaName, nameOfCode } from '../../../text/names.ts';
import { absentWord, flagWord, kindWord, statusWord } from '../../../text/words.ts';
import { villageMap } from '../village-map.ts';
import { documentOf, type MeetingSetting } from './meeting-setting.ts';

/** All targets with their figures, one row each; every figure in its own unit. */
export function cardsDocument(setting: MeetingSetting): ExportDocument {
  const { session, workspace, language, words } = setting;
  const { cards } = catalogueOf(language);
  const results = session.figures.cards?.data ?? [];
  const targets = new Map(workspace.summary.targets.map((target) => [target.id, target]));
  const text = (title: string): ExportColumn => ({ title, kind: 'text' });
  const number = (title: string): ExportColumn => ({ title, kind: 'number' });
  const sheet: ExportSheet = {
    name: cards.title,
    columns: [
      ...[text(words.row), text(words.target), text(words.kind), text(words.status)],
      ...[number(words.value), number(words.goal), number(words.gap), text(language === 'zh' ? '单位' : 'Unit')],
      ...[number(words.planned), number(words.required), number(words.recent), text(words.deadline)],
      ...[text(words.flags), number(words.missing), text(words.clause)],
    ],
    rows: results.map((result) => {
      const unit = exportUnitOf(result.unit, language);
      const amount = amountIn(unit);
      return [
        ...[result.row, targets.get(result.id)?.title[language] ?? result.id, kindWord(result.kind, language)],
        statusWord(result.status, language),
        ...[result.value === null ? absentWord('missing', language) : unit.of(result.value), amount(result.goal)],
        ...[amount(result.gap), unit.word, amount(result.plannedNow), amount(result.requiredPace)],
        ...[amount(result.recentPace), result.deadline],
        result.flags.map((flag) => flagWord(flag, language)).join(' '),
        ...[result.missing, `${result.explanation.document} ${result.explanation.clause}`.trim()],
      ];
    }),
  };
  return documentOf(setting, [sheet], {
    subject: cards.title,
    simulated: results.some(({ explanation }) => explanation.simulated),
    absent: { missing: results.filter(({ value }) => value === null).length },
  });
}

/** One target: years, parts, planned units and every unit's verdict, with its sentences and the quotation as notes. */
export function targetDocument(setting: MeetingSetting, target: Target, result: TargetResult): ExportDocument {
  const { workspace, language, words } = setting;
  const { summary } = workspace;
  const titles = new Map(summary.indicators.map((indicator) => [indicator.id, indicator.title[language]]));
  const { explanation } = result;
  const sheets = [areaSheet, milestoneSheet, partSheet, exitSheet, verdictSheet].flatMap(
    (make) => make(setting, result) ?? [],
  );
  return documentOf(setting, sheets, {
    subject: target.title[language],
    unit: exportUnitOf(result.unit, language).word,
    simulated: explanation.simulated,
    ...(explanation.dataDate === null ? {} : { dataDate: explanation.dataDate }),
    sources: summary.sources.filter(({ id }) => explanation.sources.includes(id)),
    absent: { missing: explanation.missing.length },
    more: [
      ...explain(result, target, language, (id) => titles.get(id)).map((text): readonly [string, string] => [
        words.explained,
        text,
      ]),
      [words.quote, explanation.quote],
      [words.clause, `${explanation.document} ${explanation.clause}`.trim()],
    ],
  });
}

type Make = (setting: MeetingSetting, result: TargetResult) => ExportSheet | null;

const areaSheet: Make = ({ workspace, language, words }, { byArea, unit: id }) => {
  if (byArea.length === 0) return null;
  const index = areaIndexOf(workspace.summary);
  const unit = exportUnitOf(id, language);
  const amount = amountIn(unit);
  return {
    name: words.areas,
    columns: [
      { title: words.code, kind: 'text' },
      { title: words.areas, kind: 'text' },
      { title: headWithUnit(words.value, unit, language), kind: 'number' },
      { title: headWithUnit(words.goal, unit, language), kind: 'number' },
      { title: headWithUnit(words.gap, exportDifferenceOf(id, language), language), kind: 'number' },
      { title: words.status, kind: 'text' },
      { title: words.missing, kind: 'number' },
    ],
    rows: byArea.flatMap(({ code, value, goal, gap, status, missing }): readonly (readonly ExportCell[])[] => {
      const area = index.byCode.get(code);
      if (!area) return [];
      const said = value === null ? absentWord('missing', language) : unit.of(value);
      return [[code, areaName(area, language), said, amount(goal), amount(gap), statusWord(status, language), missing]];
    }),
  };
};

const milestoneSheet: Make = ({ language, words }, { milestones, unit: id }) => {
  if (milestones.length === 0) return null;
  const unit = exportUnitOf(id, language);
  const amount = amountIn(unit);
  return {
    name: catalogueOf(language).explanation.milestones,
    columns: [
      { title: words.period, kind: 'text' },
      { title: headWithUnit(words.planned, unit, language), kind: 'number' },
      { title: headWithUnit(words.actual, unit, language), kind: 'number' },
      { title: words.cumulative, kind: 'text' },
      { title: words.status, kind: 'text' },
    ],
    rows: milestones.map(({ period, planned, actual, cumulative, status }) => [
      ...[period, unit.of(planned), amount(actual), cumulative ? words.yes : words.no, statusWord(status, language)],
    ]),
  };
};

const partSheet: Make = ({ language, words }, { parts = [], unallocated, unit: id }) => {
  if (parts.length === 0) return null;
  const unit = exportUnitOf(id, language);
  const amount = amountIn(unit);
  const rest = unallocated === undefined || unallocated === 0 ? [] : [[words.unallocated, unit.of(unallocated), null]];
  return {
    name: catalogueOf(language).explanation.parts,
    columns: [
      { title: words.part, kind: 'text' },
      { title: headWithUnit(words.value, unit, language), kind: 'number' },
      { title: headWithUnit(words.goal, unit, language), kind: 'number' },
    ],
    rows: [...parts.map(({ title, value, goal }) => [title[language], amount(value), amount(goal)]), ...rest],
  };
};

const exitSheet: Make = (setting, { units = [] }) => {
  const { words } = setting;
  if (units.length === 0) return null;
  const nameOf = namesIn(setting);
  return {
    name: catalogueOf(setting.language).explanation.units,
    columns: [
      { title: words.code, kind: 'text' },
      { title: words.areas, kind: 'text' },
      { title: words.plannedYear, kind: 'number' },
      { title: words.actualYear, kind: 'number' },
      { title: words.late, kind: 'number' },
    ],
    rows: units.map(({ code, plannedYear, actualYear, lateYears }) => [
      code,
      nameOf(code),
      plannedYear,
      actualYear,
      lateYears,
    ]),
  };
};

const verdictSheet: Make = (setting, { explanation: { satisfied, failing, missing } }) => {
  const { words } = setting;
  const nameOf = namesIn(setting);
  const rows = (
    [
      [failing, words.failing],
      [missing, words.without],
      [satisfied, words.satisfied],
    ] as const
  ).flatMap(([codes, verdict]) => codes.map((code) => [code, nameOf(code), verdict]));
  const columns = [words.code, words.areas, words.verdict].map((title) => ({ title, kind: 'text' }) as const);
  return rows.length === 0 ? null : { name: words.units, columns, rows };
};

function namesIn({ workspace, session, language }: MeetingSetting): (code: string) => string {
  const index = areaIndexOf(workspace.summary);
  const villages = villageMap(session.figures.villages?.data ?? null);
  return (code) => nameOfCode(code, index.byCode, villages, language);
}

function amountIn(unit: ExportUnit): (value: number | null) => ExportCell {
  return (value) => (value === null ? null : unit.of(value));
}

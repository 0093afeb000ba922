import type { ReactNode } from 'react';
import type { TargetResult, UnitResult } from '../../core/target/result.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { periodText } from '../../text/dates.ts';
import { nameOfCode } from '../../text/names.ts';
import { columnFormat } from '../../text/numbers.ts';
import { statusWord } from '../../text/words.ts';
import { StatusShape } from './status-mark.tsx';
import { useAreaIndex, useSession, useView, useWords } from './use-desk.ts';
import { villageMap } from './village-map.ts';

/** What was planned and done: by year, by part, and by unit for exits. Each table only where the target has it. */
export function MilestoneTable({ result }: { readonly result: TargetResult }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const { milestones, parts, unallocated, units } = result;
  const amounts = [
    ...milestones.flatMap((one) => [one.planned, one.actual ?? 0]),
    ...(parts ?? []).flatMap((part) => [part.value ?? 0, part.goal ?? 0]),
    unallocated ?? 0,
  ];
  const { format, unit } = columnFormat(amounts, result.unit, language);
  return (
    <>
      {milestones.length > 0 && (
        <table className="small-table">
          <caption>
            {words.explanation.milestones} <span className="quiet">{unit}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.explanation.period}</th>
              <th scope="col" className="number">
                {words.explanation.plan}
              </th>
              <th scope="col" className="number">
                {words.explanation.real}
              </th>
              <th scope="col">
                <span className="visually-hidden">{words.ranked.state}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((milestone) => (
              <tr key={milestone.period}>
                <th scope="row">{periodText(milestone.period, language)}</th>
                <td className="number">{format(milestone.planned)}</td>
                <td className="number">{milestone.actual === null ? '—' : format(milestone.actual)}</td>
                <td>
                  <StatusShape status={milestone.status} />
                  <span className="visually-hidden">{statusWord(milestone.status, language)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {parts !== undefined && parts.length > 0 && (
        <table className="small-table">
          <caption>
            {words.explanation.parts} <span className="quiet">{unit}</span>
          </caption>
          <tbody>
            {parts.map((part) => (
              <tr key={part.key}>
                <th scope="row">{part.title[language]}</th>
                <td className="number">{part.value === null ? '—' : format(part.value)}</td>
                <td className="number quiet">{part.goal === null ? '' : `/ ${format(part.goal)}`}</td>
              </tr>
            ))}
            {unallocated !== undefined && unallocated !== 0 && (
              <tr>
                <th scope="row">{words.explanation.unallocated}</th>
                <td className="number">{format(unallocated)}</td>
                <td />
              </tr>
            )}
          </tbody>
        </table>
      )}
      {units !== undefined && units.length > 0 && <ExitTable units={units} />}
    </>
  );
}

function ExitTable({ units }: { readonly units: readonly UnitResult[] }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const index = useAreaIndex();
  const villages = villageMap(useSession((session) => session.figures.villages?.data ?? null));
  return (
    <table className="small-table">
      <caption>{words.explanation.units}</caption>
      <thead>
        <tr>
          <th scope="col">{words.ranked.area}</th>
          <th scope="col" className="number">
            {words.explanation.plannedYear}
          </th>
          <th scope="col" className="number">
            {words.explanation.actualYear}
          </th>
          <th scope="col">
            <span className="visually-hidden">{words.ranked.state}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {units.slice(0, 200).map((unit) => (
          <tr key={unit.code}>
            <th scope="row">{nameOfCode(unit.code, index.byCode, villages, language)}</th>
            <td className="number">{unit.plannedYear ?? '—'}</td>
            <td className="number">{unit.actualYear ?? '—'}</td>
            <td>{lateness(unit, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lateness(unit: UnitResult, words: Catalogue): string {
  if (unit.actualYear === null) return words.explanation.notYet;
  if (unit.lateYears === null) return '';
  if (unit.lateYears === 0) return words.explanation.onTime;
  return unit.lateYears > 0 ? words.explanation.late(unit.lateYears) : words.explanation.early(-unit.lateYears);
}

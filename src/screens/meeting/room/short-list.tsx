import { type ReactNode, useState } from 'react';
import { selectArea } from '../../../commands/select-area.ts';
import { selectTarget } from '../../../commands/select-target.ts';
import type { Indicator } from '../../../core/indicator/indicator.ts';
import type { Language } from '../../../core/unit.ts';
import type { ShortAnswer } from '../../../jobs/workspace/meeting-protocol.ts';
import { countText } from '../../../text/numbers.ts';
import { whereText } from '../../../text/where.ts';
import { useDesk, useShown, useView, useWorkspace } from '../use-desk.ts';
import { useAnswer, useMeetingWords } from './use-answer.ts';

/** 差一项: units of a checklist by how many of its conditions they miss, and which. */
export function ShortList({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const [wanted, setWanted] = useState<string | null>(null);
  const [missed, setMissed] = useState<number | null>(1);
  const short = useAnswer({ kind: 'short', asOf: resolved.asOf, root: resolved.rootArea, target: wanted });
  if (short === null) return <p className="quiet room-wait">{words.waiting}</p>;
  if (short.target === null) return <p className="quiet room-wait">{words.noChecklist}</p>;
  const isOffered = short.all.some((each) => each.missed === missed);
  const shownMissed = isOffered ? missed : null;
  const units = short.units.filter(({ unmet }) => shownMissed === null || unmet.length === shownMissed);
  const all = short.all.filter((each) => shownMissed === null || each.missed === shownMissed);
  return (
    <div className="room-short">
      <div className="room-controls">
        <label>
          {words.checklist}{' '}
          <select className="field" value={short.target} onChange={(event) => setWanted(event.target.value)}>
            {short.checklists.map((id) => (
              <option key={id} value={id}>
                {summary.targets.find((target) => target.id === id)?.title[language] ?? id}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="room-missed">
          <legend className="visually-hidden">{words.lacks}</legend>
          {[...short.all.map((each) => each.missed), null].map((count) => (
            <button
              key={count ?? 'all'}
              type="button"
              className="chip"
              aria-pressed={count === shownMissed}
              onClick={() => setMissed(count)}
            >
              {count === null
                ? words.allMissed
                : words.missed(count, short.all.find((each) => each.missed === count)?.units ?? 0)}
            </button>
          ))}
        </fieldset>
        <span className="quiet">
          {words.shortListed(
            units.length,
            all.reduce((sum, each) => sum + each.units, 0),
          )}
        </span>
      </div>
      <Conditions short={short} />
      <div className="room-scroll scroll">
        <Units short={short} units={units} onClose={onClose} />
      </div>
    </div>
  );
}

function Conditions({ short }: { readonly short: ShortAnswer }): ReactNode {
  const words = useMeetingWords();
  const text = useConditionText();
  return (
    <ol className="room-conditions">
      {short.conditions.map((condition, i) => (
        <li key={text(condition)}>
          {text(condition)} <span className="quiet">{words.conditionFailures(short.failures[i] ?? 0)}</span>
        </li>
      ))}
    </ol>
  );
}

function Units(props: {
  readonly short: ShortAnswer;
  readonly units: ShortAnswer['units'];
  readonly onClose: () => void;
}): ReactNode {
  const { short, units, onClose } = props;
  const desk = useDesk();
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const text = useConditionText();
  const comma = language === 'zh' ? '；' : '; ';
  const name = (place: number) => text(short.conditions[place]!);
  return (
    <table className="room-units">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.lacks}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ area, place, unmet, unknown }) => (
          <tr key={area.code}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  if (short.target !== null) selectTarget(desk, short.target);
                  selectArea(desk, area.code);
                  onClose();
                }}
              >
                {area.name[language]}
              </button>
            </th>
            <td>{place?.[language]}</td>
            <td>
              {unmet.map(name).join(comma)}
              {unknown.length > 0 && (
                <span className="quiet">
                  {comma}
                  {words.unknown} {countText(unknown.length)}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useConditionText(): (condition: ShortAnswer['conditions'][number]) => string {
  const language = useView((view) => view.language);
  const { indicators } = useWorkspace().summary;
  // A flag that must be 1 is said by its name alone: 不愁吃, not 不愁吃 ≥ 1.
  return (condition) =>
    flagTitle(condition, indicators, language) ??
    whereText(condition, language, (id) => indicators.find((indicator) => indicator.id === id)?.title[language]);
}

function flagTitle(
  condition: ShortAnswer['conditions'][number],
  indicators: readonly Indicator[],
  language: Language,
): string | undefined {
  if (!('indicator' in condition) || condition.op !== '>=' || condition.value !== 1) return undefined;
  const indicator = indicators.find(({ id }) => id === condition.indicator);
  return indicator?.kind === 'flag' ? indicator.title[language] : undefined;
}

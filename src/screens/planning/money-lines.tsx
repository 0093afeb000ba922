import { type ReactNode, useState } from 'react';
import type { Funding } from '../../core/plan/plan.ts';
import { yearRule } from '../../state/selectors/year-rule.ts';
import { fundSourceWord } from '../../text/fund-source-word.ts';
import { Choice, NumberField } from './form-fields.tsx';
import { usePlanning, useView, useWords } from './use-planning.ts';

const usualSources = ['special', 'departments', 'local'];

/** Amounts by year and source, 万元: of an element, or of the budget. A new line takes the first source that is still free in its year. */
export function MoneyLines(props: {
  readonly lines: readonly Funding[];
  readonly year: number;
  /** What a new line begins with, 万元; 0 where it has to be said. */
  readonly rest?: number;
  /** False when the lines are refused. */
  readonly onChange: (lines: readonly Funding[]) => unknown;
}): ReactNode {
  const { lines, year, rest = 0, onChange } = props;
  const { form: words } = useWords();
  const language = useView((view) => view.language);
  const known = usePlanning((planning) => planning.basis?.fundSources);
  const sources = [...new Set([...usualSources, ...(known ?? []), ...lines.map(({ fundSource }) => fundSource)])];
  const free = sources.find((each) => !lines.some((line) => line.year === year && line.fundSource === each));
  // Begun, and no line yet: what nobody has said is not 0.
  const [begun, setBegun] = useState<Omit<Funding, 'wanYuan'> | null>(null);
  const begin = (fundSource: string) => {
    if (rest > 0) onChange([...lines, { year, fundSource, wanYuan: rest }]);
    else setBegun({ year, fundSource });
  };
  const change = (k: number, part: Partial<Funding>) => onChange(lines.with(k, { ...lines[k]!, ...part }));
  return (
    <div className="money-lines" tabIndex={-1}>
      {lines.map(({ year: of, fundSource, wanYuan }, k) => (
        <div className="money-line" key={`${lines.length}|${k}`}>
          <NumberField
            label={words.year}
            value={of}
            rule={yearRule}
            onChange={(next) => next !== null && change(k, { year: next })}
          />
          <Choice
            label={words.source}
            value={fundSource}
            options={sources.map((each) => [each, fundSourceWord(each, language)])}
            onChange={(next) => change(k, { fundSource: next })}
          />
          <NumberField label={words.amount} value={wanYuan} onChange={(next) => change(k, { wanYuan: next ?? 0 })} />
          <button
            type="button"
            className="button"
            aria-label={`${words.dropLine} ${of} ${fundSourceWord(fundSource, language)}`}
            onClick={() => onChange(lines.toSpliced(k, 1))}
          >
            ✕
          </button>
        </div>
      ))}
      {begun && (
        <div className="money-line">
          <NumberField
            label={words.year}
            value={begun.year}
            rule={yearRule}
            onChange={(next) => next !== null && setBegun({ ...begun, year: next })}
          />
          <Choice
            label={words.source}
            value={begun.fundSource}
            options={sources.map((each) => [each, fundSourceWord(each, language)])}
            onChange={(fundSource) => setBegun({ ...begun, fundSource })}
          />
          <NumberField
            label={words.amount}
            value={null}
            onChange={(wanYuan) => {
              if (wanYuan === null) return true;
              const isTaken = onChange([...lines, { ...begun, wanYuan }]) !== false;
              if (isTaken) setBegun(null);
              return isTaken;
            }}
          />
          <button type="button" className="button" aria-label={words.dropLine} onClick={() => setBegun(null)}>
            ✕
          </button>
        </div>
      )}
      <button
        type="button"
        className="button button-outlined"
        disabled={free === undefined || begun !== null}
        onClick={() => free !== undefined && begin(free)}
      >
        {words.addFunding}
      </button>
    </div>
  );
}

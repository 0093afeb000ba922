import { type ReactNode, useMemo, useState } from 'react';
import { setThresholds } from '../../commands/set-thresholds.ts';
import type { ThresholdFault } from '../../core/audit/thresholds.ts';
import { type ThresholdRow, thresholdRows } from '../../state/selectors/threshold-rows.ts';
import {
  thresholdFault,
  thresholdSources,
  thresholdTitles,
  thresholdUnits,
  thresholdWordsOf,
} from '../../text/threshold-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useData, useDesk, useView } from './use-data.ts';
import './threshold-form.css';

/** Every threshold of the audit with its unit, default, bounds and source; checked before anything is looked at again. */
export function ThresholdForm(): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const values = useData((data) => data.thresholds);
  const words = thresholdWordsOf(language);
  const rows = useMemo(() => thresholdRows(values), [values]);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const [faults, setFaults] = useState<readonly ThresholdFault[]>([]);
  const changed = rows.filter(({ own }) => own !== null);
  const textOf = ({ id, own, byDefault }: ThresholdRow) => drafts[id] ?? String(own ?? byDefault);
  const take = async (given: Readonly<Record<string, string>>) => {
    const found = await setThresholds(desk, given);
    setFaults(found);
    if (found.length === 0) setDrafts({});
  };
  return (
    <details className="thresholds">
      <summary>
        {words.title}
        {changed.length > 0 && <span className="quiet"> · {words.changed(String(changed.length))}</span>}
      </summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void take(Object.fromEntries(rows.map((row) => [row.id, textOf(row)])));
        }}
      >
        <p className="quiet">{words.intro}</p>
        <div className="threshold-rows">
          {rows.map((row) => {
            const fault = faults.find(({ id }) => id === row.id);
            const unit = thresholdUnits[row.unit][language];
            return (
              <label key={row.id} className={row.own === null ? undefined : 'is-changed'}>
                <span>{thresholdTitles[row.id][language]}</span>
                <span className="threshold-value">
                  <input
                    type="text"
                    inputMode="decimal"
                    className="field"
                    aria-invalid={fault !== undefined || undefined}
                    value={textOf(row)}
                    onChange={({ target: { value } }) => setDrafts({ ...drafts, [row.id]: value })}
                  />
                  {unit}
                </span>
                <small>
                  {[
                    words.byDefault(String(row.byDefault)),
                    words.bounds(String(row.least), String(row.most)),
                    thresholdSources[row.source][language],
                  ].join(' · ')}
                </small>
              </label>
            );
          })}
        </div>
        {faults.length > 0 && (
          <ul className="refusal" role="alert">
            {faults.map((fault) => (
              <li key={fault.id}>{thresholdFault({ ...fault, id: titleOf(fault, language) }, language)}</li>
            ))}
          </ul>
        )}
        <div className="threshold-tools">
          <button type="submit" className="button button-strong">
            {words.apply}
          </button>
          <button type="button" className="button" onClick={() => void take({})}>
            {words.reset}
          </button>
          {changed.length > 0 && (
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(
                  new Blob([`${JSON.stringify(values, null, 2)}\n`], { type: 'application/json' }),
                  words.fileName,
                )
              }
            >
              {words.save}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}

function titleOf({ id }: ThresholdFault, language: 'zh' | 'en'): string {
  const titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = thresholdTitles;
  return titles[id]?.[language] ?? id;
}

import type { ReactNode } from 'react';
import type { LedgerFilter } from '../../../commands/ask-ledger.ts';
import type { AreaCode } from '../../../core/unit.ts';
import type { OpenWorkspace } from '../../../state/session-store.ts';
import type { LedgerWords } from '../../../text/ledger-words.ts';
import { useView } from '../use-data.ts';

export type TextFilter = LedgerFilter & { readonly text: string };

/** Which lines: below an area, within a period, of a name. */
export function LedgerFilters({
  filter,
  workspace,
  words,
  onChange,
}: {
  readonly filter: TextFilter;
  readonly workspace: OpenWorkspace;
  readonly words: LedgerWords;
  readonly onChange: (change: Partial<TextFilter>) => void;
}): ReactNode {
  const language = useView((view) => view.language);
  const { areas } = workspace.summary;
  const depth = new Map<string, number>();
  for (const { code, parent } of areas) depth.set(code, parent === null ? 0 : (depth.get(parent) ?? 0) + 1);
  return (
    <div className="facts ledger-filters">
      <label>
        <span>{words.area}</span>
        <select
          className="field"
          value={filter.root ?? ''}
          onChange={({ target: { value } }) => onChange({ root: value === '' ? null : (value as AreaCode) })}
        >
          <option value="">{words.allAreas}</option>
          {areas.map(({ code, name, nameEn }) => (
            <option key={code} value={code}>
              {'\u3000'.repeat(depth.get(code) ?? 0) + (language === 'en' && nameEn ? nameEn : name)}
            </option>
          ))}
        </select>
      </label>
      <DayField label={words.from} value={filter.from} onChange={(from) => onChange({ from })} />
      <DayField label={words.until} value={filter.until} onChange={(until) => onChange({ until })} />
      <label>
        <span>{words.search}</span>
        <input
          type="search"
          className="field"
          placeholder={words.searchHint}
          value={filter.text}
          onChange={({ target: { value } }) => onChange({ text: value })}
        />
      </label>
    </div>
  );
}

function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        className="field"
        value={value}
        min="1900-01-01"
        max="2100-12-31"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

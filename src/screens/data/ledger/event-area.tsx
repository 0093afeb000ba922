import { type ReactNode, useEffect, useId, useState } from 'react';
import type { AreaCode } from '../../../core/unit.ts';
import type { FormArea } from '../../../jobs/workspace/form-protocol.ts';
import type { LedgerWords } from '../../../text/ledger-words.ts';
import { Suggestions } from '../../../ui/suggestions.tsx';
import { useDesk } from '../use-data.ts';

const mostAreas = 40;

/** Whose line it is: typed, or chosen from what the text may mean. */
export function EventArea(props: {
  readonly words: LedgerWords;
  readonly text: string;
  readonly options: readonly FormArea[];
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { words, text, options, onChange } = props;
  const { form } = words;
  const listId = useId();
  return (
    <label className="wide">
      <span>{form.area}</span>
      <input
        type="text"
        className="field"
        list={listId}
        placeholder={form.areaHint}
        autoComplete="off"
        value={text}
        onChange={({ target: { value } }) => onChange(value)}
      />
      <Suggestions
        id={listId}
        options={options.map(({ area, path }) => ({ value: optionText(area.name, area.code), label: path.join(' ') }))}
      />
    </label>
  );
}

/** Areas that the text may mean, asked of the worker as it is typed. */
export function useAreas(text: string): readonly FormArea[] {
  const desk = useDesk();
  const [options, setOptions] = useState<readonly FormArea[]>([]);
  useEffect(() => {
    let isStale = false;
    // A chosen option holds the code at its end.
    const wanted = /\s(\S+)$/.exec(text)?.[1] ?? text;
    desk.api.findAreas(wanted, mostAreas).then(
      (found) => {
        if (!isStale) setOptions(found);
      },
      () => {
        if (!isStale) setOptions([]);
      },
    );
    return () => {
      isStale = true;
    };
  }, [desk, text]);
  return options;
}

/** What is written for a chosen area: its name, and its code, which is sure. */
export function optionText(name: string, code: string): string {
  return `${name} ${code}`;
}

/** By code or by the very option; by name alone where only one area has it. */
export function meantArea(options: readonly FormArea[], text: string): AreaCode | null {
  const wanted = text.trim();
  const exact = options.find(({ area: { name, code } }) => wanted === code || wanted === optionText(name, code));
  const named = options.filter(({ area }) => area.name === wanted);
  return exact?.area.code ?? (named.length === 1 ? named[0]!.area.code : null);
}

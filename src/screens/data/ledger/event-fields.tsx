import { type ReactNode, useId } from 'react';
import { Suggestions } from '../../../ui/suggestions.tsx';

/** One of a few. */
export function Choice<Id extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly (readonly [id: Id, word: string])[];
  readonly onChange: (id: Id) => void;
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value as Id)}>
        {options.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A line of text, with words to choose from where there are any. */
export function Text({
  label,
  value,
  hint,
  options = [],
  onChange,
  ...input
}: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Offered while typing; other text is as good. */
  readonly options?: readonly string[];
  readonly type?: 'date' | 'text';
  readonly inputMode?: 'numeric';
  readonly onChange: (text: string) => void;
}): ReactNode {
  const listId = useId();
  return (
    <label>
      <span>{label}</span>
      <input
        list={options.length > 0 ? listId : undefined}
        type="text"
        className="field"
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...input}
      />
      {options.length > 0 && <Suggestions id={listId} options={options} />}
    </label>
  );
}

import { type ReactNode, useEffect, useState } from 'react';

/** A line of text that is taken over when the field is left or Enter is pressed; Escape brings the old one back. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isNeeded?: boolean;
}): ReactNode {
  const { label, value, onChange, isNeeded = false } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = () => {
    const next = text.trim();
    if (next === value) return;
    if (isNeeded && next === '') setText(value);
    else onChange(next);
  };
  return (
    <label className="form-field">
      <span>{label}</span>
      <input
        className="field"
        value={text}
        required={isNeeded}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') setText(value);
          else return;
          event.stopPropagation();
        }}
      />
    </label>
  );
}

/** A number or nothing; what cannot be read stays in the field, marked, and is not taken over. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly unit?: string;
}): ReactNode {
  const { label, value, onChange, unit } = props;
  const [text, setText] = useState(written(value));
  useEffect(() => setText(written(value)), [value]);
  const number = text.trim() === '' ? null : Number(text);
  const isWrong = number !== null && (!Number.isFinite(number) || number < 0);
  const take = () => {
    if (!isWrong && number !== value) onChange(number);
  };
  return (
    <label className="form-field">
      <span>{unit === undefined ? label : `${label}（${unit}）`}</span>
      <input
        className="field"
        inputMode="decimal"
        value={text}
        aria-invalid={isWrong}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') setText(written(value));
          else return;
          event.stopPropagation();
        }}
      />
    </label>
  );
}

export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, word: string])[];
  readonly onChange: (id: string) => void;
}): ReactNode {
  const { label, value, options, onChange } = props;
  const isListed = options.some(([id]) => id === value);
  return (
    <label className="form-field">
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {!isListed && <option value={value}>{value}</option>}
        {options.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

function written(value: number | null): string {
  return value === null ? '' : String(value);
}

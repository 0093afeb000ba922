import { type ReactNode, useEffect, useId, useState } from 'react';
import type { NumberRule } from '../../text/element-field-words.ts';
import { Suggestions } from '../../ui/suggestions.tsx';
import { useFieldWords } from './use-planning.ts';

/** A line of text that is taken over when the field is left or Enter is pressed; Escape brings the old one back. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isNeeded?: boolean;
  /** Offered while it is written; anything else may be written too. */
  readonly suggestions?: readonly string[];
}): ReactNode {
  const { label, value, onChange, isNeeded = false, suggestions = [] } = props;
  const list = useId();
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
        list={suggestions.length > 0 ? list : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') setText(value);
          else return;
          event.stopPropagation();
        }}
      />
      {suggestions.length > 0 && <Suggestions id={list} options={suggestions} />}
    </label>
  );
}

/**
 * A number or nothing; what is against the rule (usually: not below 0) stays in the field, marked with what is needed, and is not taken over.
 * So does what `onChange` refuses by answering false.
 */
export function NumberField(props: {
  readonly label: string;
  /** Says more than the label where several fields share it. */
  readonly name?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => unknown;
  readonly unit?: string;
  readonly rule?: NumberRule;
}): ReactNode {
  const { label, name, value, onChange, unit, rule = {} } = props;
  const words = useFieldWords();
  const [text, setText] = useState(written(value));
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => setText(written(value)), [value]);
  const needs = useId();
  const number = numberIn(text);
  const isAgainstRule = number !== null && !isWithin(number, rule);
  const isWrong = isAgainstRule || (refused !== null && refused === text);
  const take = () => {
    if (isAgainstRule || number === value) return;
    setRefused(onChange(number) === false ? text : null);
  };
  return (
    <label className="form-field">
      <span>{unit === undefined ? label : words.inUnit(label, unit)}</span>
      <input
        className="field"
        inputMode={rule.isWhole ? 'numeric' : 'decimal'}
        value={text}
        aria-label={name}
        aria-invalid={isWrong}
        aria-describedby={isAgainstRule ? needs : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') setText(written(value));
          else return;
          event.stopPropagation();
        }}
      />
      {isAgainstRule && (
        <span id={needs} className="field-needs" role="status">
          {words.number(rule)}
        </span>
      )}
    </label>
  );
}

function isWithin(number: number, { isWhole = false, least = 0, most = Number.MAX_SAFE_INTEGER }: NumberRule): boolean {
  return Number.isFinite(number) && number >= least && number <= most && (!isWhole || Number.isInteger(number));
}

export function Choice(props: {
  readonly label: string;
  /** Says more than the label where several fields share it. */
  readonly name?: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, word: string])[];
  readonly onChange: (id: string) => void;
}): ReactNode {
  const { label, name, value, options, onChange } = props;
  const isListed = options.some(([id]) => id === value);
  return (
    <label className="form-field">
      <span>{label}</span>
      <select className="field" aria-label={name} value={value} onChange={(event) => onChange(event.target.value)}>
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

/** The number that a text says, also in full-width digits and with commas between the thousands; null of nothing, NaN where it says none. */
function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return Number(/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) ? plain.replaceAll(',', '') : plain);
}

function written(value: number | null): string {
  return value === null ? '' : String(value);
}

import type { ReactNode } from 'react';
import type { KeyColumns as Keys, UnderstoodLayer } from '../../state/data-store.ts';
import { useWords } from './use-data.ts';

/** Which columns say what area a row is about. */
export function KeyColumns(props: {
  readonly columns: UnderstoodLayer['columns'];
  readonly keys: Keys;
  readonly onChange: (change: Partial<Keys>) => void;
}): ReactNode {
  const { columns, keys, onChange } = props;
  const words = useWords();
  return (['code', 'name', 'parent'] as const).map((part) => (
    <label key={part}>
      <span>{words.keys[part]}</span>
      <select
        className="field"
        value={keys[part] ?? ''}
        onChange={(event) => onChange({ [part]: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{words.keys.none}</option>
        {columns.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  ));
}

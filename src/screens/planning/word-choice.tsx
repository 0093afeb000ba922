import { type ReactNode, useState } from 'react';
import { Choice, TextField } from './form-fields.tsx';
import { useFieldWords } from './use-planning.ts';

/** Not a word that anybody would use. */
const other = '\u0000other';

/** One of the usual words, the office's own, or nothing said. */
export function WordChoice(props: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [id: string, word: string])[];
  readonly onChange: (word: string | null) => void;
}): ReactNode {
  const { label, value, options, onChange } = props;
  const words = useFieldWords();
  const [isWriting, setWriting] = useState(false);
  const isOwn = value !== null && !options.some(([id]) => id === value);
  const showsOwn = isOwn || isWriting;
  return (
    <>
      <Choice
        label={label}
        value={showsOwn ? other : (value ?? '')}
        options={[['', words.unsaid], ...options, [other, words.other]]}
        onChange={(next) => {
          setWriting(next === other);
          if (next !== other) onChange(next === '' ? null : next);
        }}
      />
      {showsOwn && (
        <TextField
          label={words.ownWord(label)}
          value={isOwn ? value : ''}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      )}
    </>
  );
}

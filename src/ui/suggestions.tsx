import type { ReactNode } from 'react';

/** Words offered while a field is written, which names them by `list`; anything else may be written too. */
export function Suggestions(props: {
  readonly id: string;
  readonly options: readonly (string | { readonly value: string; readonly label: string })[];
}): ReactNode {
  return (
    <datalist id={props.id}>
      {props.options.map((option) => {
        const { value, label } = typeof option === 'string' ? { value: option, label: undefined } : option;
        return <option key={value} value={value} label={label} />;
      })}
    </datalist>
  );
}

import { type ReactNode, useId } from 'react';
import { Suggestions } from '../../../../ui/suggestions.tsx';
import { useFaults } from './form-faults.ts';

/** What a control needs to be one with its label, its hint and what is wrong with it. */
export type ControlProps = {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

/** A label, a control, a hint, and what is wrong beside it. `path` names the places of the entry that are shown here, set apart by blanks. */
export function Field(props: {
  readonly label: string;
  readonly path: string;
  readonly hint?: string | undefined;
  readonly size?: 'short' | 'wide';
  /** What lies below the path has fields of its own. */
  readonly isExact?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}): ReactNode {
  const { label, path, hint, size, isExact = false, children } = props;
  const id = useId();
  const faults = useFaults(path.split(' '), isExact);
  const described = [hint === undefined ? '' : `${id}-hint`, faults.length > 0 ? `${id}-fault` : ''].filter(Boolean);
  return (
    <div
      className={`form-field ${size === undefined ? '' : `form-field-${size}`}`}
      data-path={path}
      {...(isExact ? { 'data-exact': '' } : {})}
    >
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'field',
        ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
        ...(faults.length > 0 ? { 'aria-invalid': true } : {}),
      })}
      {faults.length > 0 && (
        <p id={`${id}-fault`} className="field-fault">
          {faults.join(' ')}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

export type TextFieldProps = {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly size?: 'short' | 'wide';
  readonly placeholder?: string;
  readonly lang?: 'zh-CN' | 'en';
  readonly isFixed?: boolean;
  readonly isExact?: boolean;
  /** Words in use, offered while typing. */
  readonly offers?: readonly (string | { readonly value: string; readonly label: string })[];
};

export function TextField(props: TextFieldProps): ReactNode {
  const {
    label,
    path,
    value,
    onChange,
    hint,
    size,
    placeholder,
    lang,
    isFixed = false,
    isExact = false,
    offers,
  } = props;
  const listId = useId();
  return (
    <Field label={label} path={path} hint={hint} isExact={isExact} {...(size ? { size } : {})}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            placeholder={placeholder}
            value={value}
            lang={lang}
            readOnly={isFixed}
            autoComplete="off"
            {...(offers ? { list: listId } : {})}
            onChange={(event) => onChange(event.target.value)}
          />
          {offers && <Suggestions id={listId} options={offers} />}
        </>
      )}
    </Field>
  );
}

/** Several lines. */
export function LinesField(
  props: Omit<TextFieldProps, 'offers' | 'placeholder'> & { readonly rows: number },
): ReactNode {
  const { label, path, value, onChange, hint, lang, rows, size = 'wide' } = props;
  return (
    <Field label={label} path={path} hint={hint} size={size}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={value}
          lang={lang}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** One of a few words. */
export function ChoiceField<Choice extends string>(props: {
  readonly label: string;
  readonly path: string;
  readonly value: Choice;
  readonly choices: Readonly<Record<Choice, string>>;
  readonly onChange: (value: Choice) => void;
  readonly hint?: string | undefined;
  readonly size?: 'short' | 'wide';
}): ReactNode {
  const { label, path, value, choices, onChange, hint, size } = props;
  return (
    <Field label={label} path={path} hint={hint} {...(size ? { size } : {})}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value as Choice)}>
          {Object.entries<string>(choices).map(([choice, word]) => (
            <option key={choice} value={choice}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField(props: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}): ReactNode {
  const { label, value, onChange } = props;
  return (
    <label className="form-check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

/** Fields that belong together, under a heading of their own; faults of the whole stand above them. */
export function FieldGroup(props: {
  readonly title: string;
  readonly path?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { title, path = '', hint, children } = props;
  return (
    <fieldset className="form-group">
      <legend>{title}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {path !== '' && <GroupFaults path={path} />}
      <div className="form-grid">{children}</div>
    </fieldset>
  );
}

/** What is wrong with a list as a whole, where no single field can say it. */
function GroupFaults({ path }: { readonly path: string }): ReactNode {
  const faults = useFaults([path], true);
  return (
    <div data-path={path} data-exact="">
      {faults.length > 0 && (
        <p className="field-fault" tabIndex={-1} data-fault="">
          {faults.join(' ')}
        </p>
      )}
    </div>
  );
}

/** A day. Typed or pasted, so that it reads the same in every browser and what is no day is said instead of lost. */
export function DateField(props: Omit<TextFieldProps, 'offers' | 'placeholder' | 'size'>): ReactNode {
  return <TextField {...props} placeholder="YYYY-MM-DD" size="short" />;
}

/** Both languages of a title. */
export function TitleFields(props: {
  readonly labels: { readonly titleZh: string; readonly titleEn: string };
  readonly value: { readonly zh: string; readonly en: string };
  readonly onChange: (value: { readonly zh?: string; readonly en?: string }) => void;
  readonly path?: string;
}): ReactNode {
  const { labels, value, onChange, path = '.title' } = props;
  return (
    <>
      <TextField
        label={labels.titleZh}
        path={`${path}.zh`}
        lang="zh-CN"
        value={value.zh}
        onChange={(zh) => onChange({ zh })}
      />
      <TextField
        label={labels.titleEn}
        path={`${path}.en`}
        lang="en"
        value={value.en}
        onChange={(en) => onChange({ en })}
      />
    </>
  );
}

/** The id of an entry; it cannot change once others may name it. */
export function IdField(props: {
  readonly labels: { readonly id: string; readonly idFixed: string; readonly idHint: string };
  readonly value: string;
  readonly isFixed: boolean;
  readonly onChange: (id: string) => void;
}): ReactNode {
  const { labels, value, isFixed, onChange } = props;
  return (
    <TextField
      label={labels.id}
      path=".id"
      value={value}
      onChange={onChange}
      isFixed={isFixed}
      hint={isFixed ? labels.idFixed : labels.idHint}
    />
  );
}

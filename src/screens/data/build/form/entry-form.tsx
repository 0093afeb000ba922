import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { closeForm } from '../../../../commands/open-form.ts';
import { useData, useDesk, useView, useWords } from '../../use-data.ts';
import { useForms } from '../use-forms.ts';
import { FaultContext, type FormFault, formFaults, isWithin, type Submit } from './form-faults.ts';

/**
 * A form with its heading and buttons. What is refused is listed above and said beside each field; focus goes to the first field that needs
 * correcting. Focus comes in to the first field, and goes back where it was when the form closes.
 */
export function EntryForm(props: {
  readonly heading: string;
  readonly onSubmit: Submit;
  /** Closes the form without saving; of the desk's open form unless said otherwise. */
  readonly onClose?: () => void;
  /** Id of what gets the focus afterwards where the opener has gone. */
  readonly returnTo?: string;
  readonly children: ReactNode;
}): ReactNode {
  const desk = useDesk();
  const { heading, onSubmit, onClose = () => closeForm(desk), returnTo = 'step-add', children } = props;
  const forms = useForms();
  const words = useWords();
  const language = useView((view) => view.language);
  const isBusy = useData((data) => data.working !== null);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const headingId = useId();
  useFocusWithin(form, returnTo);
  useEffect(() => {
    if (faults.length === 0) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]');
    (first ?? form.current?.querySelector<HTMLElement>('.form-faults'))?.focus();
  }, [faults]);
  return (
    <FaultContext value={faults}>
      <form
        ref={form}
        className="entry-form"
        aria-labelledby={headingId}
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          setFaults([]);
          const reason = await onSubmit();
          if (reason) setFaults(formFaults(reason, { language, forms, refusal: words.add.refusal }));
        }}
      >
        <h3 id={headingId}>{heading}</h3>
        {faults.length > 0 && <Faults faults={faults} form={form.current} />}
        {children}
        <div className="form-buttons">
          <button type="submit" className="button button-strong" disabled={isBusy}>
            {isBusy ? forms.form.saving : forms.form.save}
          </button>
          <button type="button" className="button button-outlined" onClick={onClose}>
            {forms.form.cancel}
          </button>
        </div>
      </form>
    </FaultContext>
  );
}

/** How many there are; those that belong to no field in words. */
function Faults({ faults, form }: { readonly faults: readonly FormFault[]; readonly form: HTMLFormElement | null }) {
  const forms = useForms();
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
  const isShown = ({ path }: FormFault) =>
    fields.some(({ dataset }) =>
      (dataset.path ?? '').split(' ').some((own) => ('exact' in dataset ? path === own : isWithin(path, own))),
    );
  const others = faults.filter((fault) => fault.path === '' || !isShown(fault));
  const isRefusal = faults.every(({ path }) => path === '');
  return (
    <div className="form-faults refusal" role="alert" tabIndex={-1}>
      <p>{isRefusal ? forms.form.refused : forms.form.faults(faults.length)}</p>
      <ul>
        {others.map(({ path, message }) => (
          <li key={path + message}>
            {path !== '' && <code>{path.slice(1)}</code>} {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useFocusWithin(form: { readonly current: HTMLFormElement | null }, returnTo: string): void {
  useEffect(() => {
    const before = document.activeElement;
    const home = form.current;
    home?.querySelector<HTMLElement>('input:not([readonly]), select, textarea')?.focus();
    home?.scrollIntoView({ block: 'nearest' });
    return () => {
      // The button that opened the form went with it, and the focus may have fallen to the page by then.
      const isStillThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (isStillThere ? before : document.getElementById(returnTo))?.focus();
    };
  }, [form, returnTo]);
}

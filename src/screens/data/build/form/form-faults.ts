import { createContext, useContext } from 'react';
import type { Language } from '../../../../core/unit.ts';
import type { EditRefusal } from '../../../../core/workspace/edit-result.ts';
import type { FormsWords } from '../../../../text/forms-words.ts';
import { issueMessage } from '../../../../text/issue-messages.ts';

/** One thing to correct, at a path of the entry; an empty path stands for the form as a whole. */
export type FormFault = { readonly path: string; readonly message: string };

export const FaultContext = createContext<readonly FormFault[]>([]);

/** Sentences about a field: of its own paths and, unless they have fields of their own, of everything below them. */
export function useFaults(paths: readonly string[], isExact = false): readonly string[] {
  return useContext(FaultContext)
    .filter(({ path }) => paths.some((own) => (isExact ? path === own && own !== '' : isWithin(path, own))))
    .map(({ message }) => message);
}

/** Whether a path is `own` or lies below it. */
export function isWithin(path: string, own: string): boolean {
  return own !== '' && (path === own || path.startsWith(`${own}.`) || path.startsWith(`${own}[`));
}

type Wording = {
  readonly language: Language;
  readonly forms: FormsWords;
  readonly refusal: (refusal: EditRefusal) => string;
};

/** A refusal as what is to be corrected, each at its place. */
export function formFaults(reason: EditRefusal, { language, forms, refusal }: Wording): readonly FormFault[] {
  const { code, context, faults } = reason;
  if (!faults) return [{ path: placeOf(code, String(context.fault ?? '')), message: refusal(reason) }];
  return faults
    .filter(({ severity }) => severity !== 'warning')
    .map((fault) => {
      const { expected, found } = fault.context;
      const isNumber = fault.code === 'schemaViolation' && (expected === 'number' || expected === 'int');
      const isEmpty = fault.code === 'schemaViolation' && found === '';
      if (isNumber && found === 'null') return { path: fault.path, message: forms.form.notNumber };
      const issue = { ...fault, code: isEmpty ? ('valueRequired' as const) : fault.code, where: {} };
      const plain = isEmpty ? { ...issue, context: {} } : issue;
      return { path: fault.path, message: issueMessage({ ...plain, severity: 'error' }, language) };
    });
}

/** Where in the form a refusal belongs that has no place of its own. */
function placeOf(code: EditRefusal['code'], fault: string): string {
  if (code === 'idInvalid' || code === 'idTaken') return '.id';
  if (code === 'titleMissing') return '.title.zh';
  if (code === 'unitMissing') return '.unit';
  if (code !== 'areasBroken') return '';
  if (fault === 'duplicateCode') return '.code';
  return fault === 'levelInvalid' ? '.level' : '.parent';
}

/** What a form hands over: the name of its gesture, and what became of it. */
export type Submit = () => Promise<EditRefusal | null>;

import type { ReactNode } from 'react';
import { setMoving } from '../../commands/plan/assign-to-site.ts';
import type { OriginRow } from '../../state/selectors/origin-rows.ts';
import { relocationReasons, relocationReasonWord } from '../../text/relocation-reason.ts';
import { Choice, TextField } from './form-fields.tsx';
import { useDesk, useView, useWords } from './use-planning.ts';

const other = 'other';

/** Why a village moves: what the data show until the office says it, in a usual word or its own. */
export function OriginReason({ row: { origin, name, found } }: { readonly row: OriginRow }): ReactNode {
  const desk = useDesk();
  const { form: words } = useWords();
  const language = useView((view) => view.language);
  const { reason } = origin;
  const isOwn = reason !== null && !relocationReasons.includes(reason);
  const list = (codes: readonly string[]) =>
    codes.map((code) => relocationReasonWord(code, language)).join(language === 'zh' ? '、' : ', ');
  const say = (next: string | null) => setMoving(desk, { ...origin, reason: next });
  return (
    <>
      <Choice
        label={words.reason}
        name={words.reasonOf(name)}
        value={isOwn ? other : (reason ?? '')}
        options={[
          ['', words.reasonNone],
          ...relocationReasons.map((code) => [code, relocationReasonWord(code, language)] as const),
          [other, words.reasonOther],
        ]}
        onChange={(next) => say(next === other ? words.reasonOther : next || null)}
      />
      {found && <p className="origin-found">{words.reasonFound[found.from](list(found.reasons))}</p>}
      {isOwn && <TextField label={words.reasonOwn} value={reason} onChange={say} isNeeded />}
    </>
  );
}

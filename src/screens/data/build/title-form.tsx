import { type ReactNode, useState } from 'react';
import { changeWorkspace } from '../../../commands/change-workspace.ts';
import { formsWordsOf } from '../../../text/forms-words.ts';
import { useData, useDesk, useWords } from '../use-data.ts';
import { TextField } from './form/field.tsx';
import { FaultContext, type FormFault } from './form/form-faults.ts';
import { useForms, useSummary } from './use-forms.ts';

/** The name of the workspace, to be changed. */
export function TitleForm(): ReactNode {
  const desk = useDesk();
  const { make: words } = useForms();
  const { add } = useWords();
  const { title } = useSummary();
  const isBusy = useData((data) => data.working !== null);
  const [draft, setDraft] = useState(title);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const isSame = draft.zh.trim() === title.zh && draft.en.trim() === title.en;
  return (
    <details className="title-form">
      <summary>{words.rename}</summary>
      <FaultContext value={faults}>
        <form
          className="form-grid"
          noValidate
          onSubmit={async (event) => {
            event.preventDefault();
            const next = { zh: draft.zh.trim(), en: draft.en.trim() };
            const label = { zh: formsWordsOf('zh').make.rename, en: formsWordsOf('en').make.rename };
            const reason = await changeWorkspace(desk, label, [{ kind: 'renameWorkspace', title: next }]);
            setFaults(reason ? [{ path: next.zh === '' ? '.zh' : '.en', message: add.refusal(reason) }] : []);
          }}
        >
          <TextField
            label={words.titleZh}
            path=".zh"
            lang="zh-CN"
            value={draft.zh}
            onChange={(zh) => setDraft({ ...draft, zh })}
          />
          <TextField
            label={words.titleEn}
            path=".en"
            lang="en"
            value={draft.en}
            onChange={(en) => setDraft({ ...draft, en })}
          />
          <button type="submit" className="button button-outlined form-end" disabled={isSame || isBusy}>
            {words.renameDo}
          </button>
        </form>
      </FaultContext>
    </details>
  );
}

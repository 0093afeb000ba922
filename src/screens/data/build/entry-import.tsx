import { type ReactNode, useState } from 'react';
import { changeWorkspace } from '../../../commands/change-workspace.ts';
import { type EntryFileList, type ReadEntries, readEntries, withWholeScope } from '../../../commands/read-entries.ts';
import { formsWordsOf } from '../../../text/forms-words.ts';
import { countText } from '../../../text/numbers.ts';
import { FilePick } from '../../../ui/file-pick.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { deliveredFiles } from '../delivered-files.ts';
import { ProblemsOf } from '../problems-of.tsx';
import { useCatalogue, useData, useDesk, useView, useWords } from '../use-data.ts';
import { CheckField } from './form/field.tsx';
import { type FormFault, formFaults } from './form/form-faults.ts';
import { useForms } from './use-forms.ts';

/** Indicators, targets or custom areas of another workspace, from its JSON file: looked at, then added as one step. */
export function EntryImport({ list }: { readonly list: EntryFileList }): ReactNode {
  const desk = useDesk();
  const { entryFile: words } = useForms();
  const [read, setRead] = useState<ReadEntries | null>(null);
  return (
    <>
      <FilePick
        label={words.pick}
        title={words.hint[list]}
        accept=".json,application/json"
        onFiles={async (files) => {
          const [file] = await deliveredFiles(files);
          if (file) setRead(await readEntries(desk, list, file));
        }}
      />
      {read !== null && <Review list={list} read={read} onClose={() => setRead(null)} />}
    </>
  );
}

function Review(props: {
  readonly list: EntryFileList;
  readonly read: ReadEntries;
  readonly onClose: () => void;
}): ReactNode {
  const { list, read, onClose } = props;
  const desk = useDesk();
  const forms = useForms();
  const words = useWords();
  const { buttons } = useCatalogue();
  const language = useView((view) => view.language);
  const isBusy = useData((data) => data.working !== null);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [isWhole, setWhole] = useState(false);
  const { taken, issues, file } = read;
  const edits = isWhole ? withWholeScope(read.edits) : read.edits;
  const add = async () => {
    const label = {
      zh: formsWordsOf('zh').labels.addMany(formsWordsOf('zh').steps.names[list], edits.length),
      en: formsWordsOf('en').labels.addMany(formsWordsOf('en').steps.names[list], edits.length),
    };
    const reason = await changeWorkspace(desk, label, edits);
    if (!reason) return onClose();
    const id = String(reason.context.id ?? '');
    const said = formFaults(reason, { language, forms, refusal: words.add.refusal });
    setFaults(said.map(({ path, message }) => ({ path: `${id}${path}`, message })));
  };
  return (
    <Sheet title={file} closeLabel={buttons.close} onClose={onClose}>
      <div className="sheet-body entry-review">
        <p>{forms.entryFile.found(countText(edits.length))}</p>
        {taken.length > 0 && (
          <p className="quiet">{forms.entryFile.taken(taken.join(language === 'zh' ? '、' : ', '))}</p>
        )}
        {issues.length > 0 && <ProblemsOf issues={issues} label={words.problems(issues.length)} isOpen />}
        {list === 'targets' && <CheckField label={forms.entryFile.wholeScope} value={isWhole} onChange={setWhole} />}
        {faults.length > 0 && (
          <div className="refusal" role="alert">
            <p>{forms.form.refused}</p>
            <ul>
              {faults.map(({ path, message }) => (
                <li key={path + message}>
                  <code>{path}</code> {message}
                </li>
              ))}
            </ul>
          </div>
        )}
        {edits.length > 0 && (
          <button type="button" className="button button-strong" disabled={isBusy} onClick={add}>
            {forms.entryFile.add(countText(edits.length))}
          </button>
        )}
      </div>
    </Sheet>
  );
}

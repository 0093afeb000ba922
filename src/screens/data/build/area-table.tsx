import { type ReactNode, useState } from 'react';
import { changeWorkspace } from '../../../commands/change-workspace.ts';
import { findAreas } from '../../../commands/find-areas.ts';
import { openForm } from '../../../commands/open-form.ts';
import type { EditRefusal } from '../../../core/workspace/edit-result.ts';
import type { FormArea } from '../../../jobs/workspace/form-protocol.ts';
import { gestureLabel } from '../../../text/forms-words.ts';
import { areaName } from '../../../text/names.ts';
import { countText } from '../../../text/numbers.ts';
import { useData, useDesk, useView, useWords } from '../use-data.ts';
import { AreaForm } from './form/area-form.tsx';
import { useForms } from './use-forms.ts';
import { useFound } from './use-found.ts';

const most = 40;

/** Areas above the village, or villages: found by name or code, edited, deleted. The list is as long as a page; the search narrows it. */
export function AreaTable(props: {
  readonly step: 'boundaries' | 'villages';
  readonly part: 'above' | 'villages';
}): ReactNode {
  const { step, part } = props;
  const desk = useDesk();
  const forms = useForms();
  const words = useWords();
  const form = useData((data) => data.form);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<EditRefusal | null>(null);
  const found = useFound(text, (wanted) => findAreas(desk, wanted, part, most + 1));
  if (form?.id === null) return <AreaForm step={step} entry={null} />;
  if (form) return <EditArea key={form.id} code={form.id} step={step} part={part} />;
  const remove = async ({ area }: FormArea) => {
    const title = { zh: area.name, en: area.nameEn ?? area.name };
    const reason = await changeWorkspace(desk, gestureLabel('remove', step, title), [
      { kind: 'removeArea', code: area.code },
    ]);
    setRefusal(reason);
    if (!reason) document.getElementById('step-add')?.focus();
  };
  return (
    <>
      {refusal !== null && (
        <p className="refusal" role="alert">
          {words.add.refusal(refusal)}
        </p>
      )}
      {(text !== '' || (found?.length ?? 0) > 0) && (
        <label className="area-search">
          <span>{forms.list.search}</span>
          <input className="field" type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      )}
      {found?.length === 0 && <p className="step-empty">{text === '' ? forms.steps.none : forms.list.none}</p>}
      <ul className="entries">
        {(found ?? []).slice(0, most).map((each) => (
          <AreaLine
            key={each.area.code}
            found={each}
            onEdit={() => openForm(desk, each.area.code)}
            onRemove={() => remove(each)}
          />
        ))}
      </ul>
      {(found?.length ?? 0) > most && <p className="quiet">{forms.list.more(countText(most))}</p>}
    </>
  );
}

/** The form of an area by its code, once the worker has said what it is. */
function EditArea(props: {
  readonly code: string;
  readonly step: 'boundaries' | 'villages';
  readonly part: 'above' | 'villages';
}): ReactNode {
  const { code, step, part } = props;
  const desk = useDesk();
  const found = useFound(code, (wanted) => findAreas(desk, wanted, part, 1));
  const own = found?.find(({ area }) => area.code === code);
  return own ? <AreaForm step={step} entry={own.area} /> : null;
}

function AreaLine(props: {
  readonly found: FormArea;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { found, onEdit, onRemove } = props;
  const forms = useForms();
  const { levels } = useWords();
  const isBusy = useData((data) => data.working !== null);
  const { area, path } = found;
  const name = areaName(
    area,
    useView((view) => view.language),
  );
  const isVillage = area.level === 'village' || area.level === 'naturalVillage';
  const isBare = isVillage ? area.point === undefined : area.geometry === undefined;
  const missing = isVillage ? forms.list.noPlace : forms.list.noOutline;
  return (
    <li>
      <div className="entry-name">
        <strong>{name}</strong>
        <span className="quiet">
          {[levels[area.level], area.code, path.join(' › '), isBare ? missing : '']
            .filter((each) => each !== '')
            .join(' · ')}
        </span>
      </div>
      <button type="button" className="button" aria-label={forms.list.editName(name)} onClick={onEdit}>
        {forms.list.edit}
      </button>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        aria-label={forms.list.removeName(name)}
        onClick={onRemove}
      >
        {forms.list.remove}
      </button>
    </li>
  );
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { loadTemplates, newWorkspace } from '../../../commands/new-workspace.ts';
import type { Template } from '../../../core/template/template.ts';
import { useData, useDesk, useSession, useView, useWords } from '../use-data.ts';
import { useForms } from './use-forms.ts';

/** A name in both languages and a template: a workspace of one's own. */
export function NewWorkspace(): ReactNode {
  const desk = useDesk();
  const { make: words } = useForms();
  const language = useView((view) => view.language);
  const openTitle = useSession((session) => session.workspace?.summary.title[language] ?? null);
  const isUnsaved = useData((data) => data.isUnsaved);
  const isBusy = useData((data) => data.working !== null);
  const { add } = useWords();
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  const [chosen, setChosen] = useState<Template['id']>('poorVillageExit');
  const [title, setTitle] = useState({ zh: '', en: '' });
  const [fault, setFault] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void loadTemplates().then(setTemplates);
  }, []);
  return (
    <form
      className="new-workspace"
      noValidate
      aria-labelledby="new-workspace-title"
      onSubmit={async (event) => {
        event.preventDefault();
        // One name does for both languages: an office of one language need not translate.
        const [zh, en] = [title.zh.trim() || title.en.trim(), title.en.trim() || title.zh.trim()];
        if (zh === '') {
          setFault(words.nameRequired);
          first.current?.focus();
          return;
        }
        const reason = await newWorkspace(desk, { zh, en }, chosen);
        setFault(reason ? add.refusal(reason) : null);
      }}
    >
      <h2 id="new-workspace-title">{words.title}</h2>
      <p className="quiet">{words.intro}</p>
      <div className="form-grid">
        <div className="form-field">
          <label htmlFor="new-title-zh">{words.titleZh}</label>
          <input
            id="new-title-zh"
            ref={first}
            className="field"
            type="text"
            lang="zh-CN"
            value={title.zh}
            aria-invalid={fault !== null || undefined}
            aria-describedby={fault === null ? undefined : 'new-title-fault'}
            onChange={(event) => setTitle({ ...title, zh: event.target.value })}
          />
          {fault !== null && (
            <p id="new-title-fault" className="field-fault">
              {fault}
            </p>
          )}
        </div>
        <div className="form-field">
          <label htmlFor="new-title-en">{words.titleEn}</label>
          <input
            id="new-title-en"
            className="field"
            type="text"
            lang="en"
            value={title.en}
            onChange={(event) => setTitle({ ...title, en: event.target.value })}
          />
        </div>
      </div>
      <fieldset className="templates">
        <legend>{words.template}</legend>
        {templates.map((template) => (
          <label key={template.id} className={template.id === chosen ? 'template is-chosen' : 'template'}>
            <input
              type="radio"
              name="template"
              value={template.id}
              checked={template.id === chosen}
              onChange={() => setChosen(template.id)}
            />
            <span>
              <strong>{template.title[language]}</strong>
              <span className="template-about">{words.templates[template.id]}</span>
              {template.targets.length > 0 && (
                <small>{words.holds(template.indicators.length, template.targets.length)}</small>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {isUnsaved && openTitle !== null && <p className="refusal">{words.unsaved(openTitle)}</p>}
      <div className="form-buttons">
        <button type="submit" className="button button-strong" disabled={isBusy}>
          {isBusy ? words.creating : isUnsaved ? words.createAnyway : words.create}
        </button>
      </div>
    </form>
  );
}

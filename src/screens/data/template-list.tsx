import { type ReactNode, useState } from 'react';
import { removeTemplate, renameTemplate } from '../../commands/change-templates.ts';
import type { ImportTemplate } from '../../core/workspace/import-template.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { useDesk, useSession, useView, useWords } from './use-data.ts';

const noTemplates: readonly ImportTemplate[] = [];

/** The mappings that the workspace keeps: each can be given another name, or be forgotten. */
export function TemplateList(): ReactNode {
  const { template: words } = importWordsOf(useView((view) => view.language));
  const templates = useSession((session) => session.workspace?.summary.templates ?? noTemplates);
  if (templates.length === 0) return null;
  return (
    <details className="part template-list">
      <summary>{words.list(countText(templates.length))}</summary>
      <p className="quiet">{words.about}</p>
      <ul>
        {templates.map((template) => (
          <TemplateRow key={template.id} template={template} />
        ))}
      </ul>
    </details>
  );
}

function TemplateRow({ template }: { readonly template: ImportTemplate }): ReactNode {
  const desk = useDesk();
  const { add } = useWords();
  const { template: words } = importWordsOf(useView((view) => view.language));
  const [name, setName] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const { id, figures } = template;
  const end = () => {
    setName(null);
    setReason(null);
  };
  async function rename(to: string): Promise<void> {
    const refusal = await renameTemplate(desk, id, to);
    if (refusal) setReason(add.refusal(refusal));
    else end();
  }
  if (name === null)
    return (
      <li>
        <span>
          <b>{id}</b> <span className="quiet">{figures.map(({ column }) => column).join(' · ')}</span>
        </span>
        <span className="template-tools">
          <button type="button" className="link-button" aria-label={words.renameOf(id)} onClick={() => setName(id)}>
            {words.rename}
          </button>
          <button
            type="button"
            className="link-button"
            aria-label={words.removeOf(id)}
            onClick={() => void removeTemplate(desk, id)}
          >
            {words.remove}
          </button>
        </span>
      </li>
    );
  return (
    <li>
      <form
        className="template-form"
        onSubmit={(event) => {
          event.preventDefault();
          void rename(name);
        }}
      >
        <input
          className="field"
          type="text"
          maxLength={100}
          aria-label={words.newName(id)}
          aria-invalid={reason !== null || undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button button-outlined">
          {words.save}
        </button>
        <button type="button" className="button" onClick={end}>
          {words.cancel}
        </button>
        {reason !== null && (
          <p className="refusal" role="alert">
            {reason}
          </p>
        )}
      </form>
    </li>
  );
}

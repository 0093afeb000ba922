import { type ReactNode, useEffect, useState } from 'react';
import { copyVariant, nameVariant, removeVariant, showVariant } from '../../commands/plan/change-variants.ts';
import { setComparing } from '../../commands/plan/compare.ts';
import { workflowNow } from '../../state/selectors/workflow-now.ts';
import { workflowWords } from '../../text/workflow-text.ts';
import { useDesk, usePlan, usePlanning, useVariant, useView, useWords } from './use-planning.ts';

/** One tab a variant, the arrows go from tab to tab; double-click or the button renames. */
export function VariantTabs(): ReactNode {
  const desk = useDesk();
  const { variants: words, variantNumber } = useWords();
  const plan = usePlan();
  const { variants } = plan;
  const { state, decided } = workflowNow(plan);
  const language = useView((view) => view.language);
  const shown = useVariant();
  const isComparing = usePlanning((planning) => planning.isComparing);
  const [isNaming, setNaming] = useState(false);
  // A copy stands after all others, perhaps beyond the end of the tabs.
  useEffect(() => {
    document.getElementById(`variant-${shown.id}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown.id]);
  const beside = (by: 1 | -1) => {
    const at = variants.findIndex(({ id }) => id === shown.id);
    const next = variants[(at + by + variants.length) % variants.length]!;
    showVariant(desk, next.id);
    document.getElementById(`variant-${next.id}`)?.focus();
  };
  return (
    <div className="variants">
      <div className="variant-tabs scroll" role="tablist" aria-label={words.title}>
        {variants.map(({ id, title }) => (
          <button
            key={id}
            id={`variant-${id}`}
            type="button"
            role="tab"
            className="variant-tab"
            aria-selected={id === shown.id}
            aria-controls="plan-map"
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => showVariant(desk, id)}
            onDoubleClick={() => setNaming(true)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') beside(1);
              else if (event.key === 'ArrowLeft') beside(-1);
              else if (event.key === 'F2') setNaming(true);
            }}
          >
            {title}
            {state === 'approved' && decided.has(id) && (
              <span title={workflowWords(language).approvedVariant}>
                {' '}
                <span aria-hidden="true">✓</span>
                <span className="visually-hidden">{workflowWords(language).approvedVariant}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      {isNaming ? (
        <form
          className="variant-name"
          onSubmit={(event) => {
            event.preventDefault();
            const title = String(new FormData(event.currentTarget).get('title') ?? '');
            if (title.trim() === shown.title || nameVariant(desk, shown.id, title)) setNaming(false);
          }}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: the user has just asked for it
            autoFocus
            className="field"
            name="title"
            aria-label={words.name}
            defaultValue={shown.title}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setNaming(false);
            }}
          />
          <button type="submit" className="button button-outlined">
            {words.save}
          </button>
        </form>
      ) : (
        <>
          <button type="button" className="button button-outlined" onClick={() => copyVariant(desk, variantNumber)}>
            {words.duplicate}
          </button>
          <button type="button" className="button" onClick={() => setNaming(true)}>
            {words.rename}
          </button>
          {variants.length > 1 && (
            <>
              <button type="button" className="button" onClick={() => removeVariant(desk, shown.id)}>
                {words.remove}
              </button>
              <button
                type="button"
                className="button button-outlined"
                aria-pressed={isComparing}
                onClick={() => setComparing(desk, !isComparing)}
              >
                {words.compare}
              </button>
            </>
          )}
        </>
      )}
    </div>
  );
}

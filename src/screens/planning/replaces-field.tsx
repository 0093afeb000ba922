import type { ReactNode } from 'react';
import { changeElement } from '../../commands/plan/change-element.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { replaceableBy, replacedBy } from '../../state/selectors/replaceable.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { figureText } from '../../text/numbers.ts';
import { projectText, replacesWords } from '../../text/replaces-words.ts';
import { Choice } from './form-fields.tsx';
import { useDesk, useElements, usePlanning, useView, useWorkspace } from './use-planning.ts';

/** Which project of the workspace an element stands for, what that does to the figures, and what is amiss with it. */
export function ReplacesField({ element }: { readonly element: PlanElement }): ReactNode {
  const desk = useDesk();
  const elements = useElements();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const asOf = useView((view) => resolveLast(view, summary).asOf);
  const projects = usePlanning((planning) => planning.basis?.projects);
  const words = replacesWords(language);
  const { replaces } = element;
  if (!projects) return null;
  const offered = replaceableBy(projects, element, asOf);
  const found = replaces === null ? null : replacedBy(projects, elements, { ...element, replaces }, asOf);
  const isOffered = offered.some(({ project }) => project.id === replaces);
  if (offered.length === 0 && replaces === null) return <p className="quiet">{`${words.label}: ${words.noneNear}`}</p>;
  const options = offered.map(({ project, km }) => {
    const text = projectText(project, language);
    return [project.id, km === null ? text : words.away(text, figureText(km, 'km', language))] as const;
  });
  const other =
    replaces !== null && !isOffered ? (found?.project ? projectText(found.project, language) : replaces) : null;
  return (
    <div className="replaces-field">
      <Choice
        label={words.label}
        value={replaces ?? ''}
        options={[['', words.none], ...(other === null ? [] : [[replaces!, other] as const]), ...options]}
        onChange={(id) => changeElement(desk, element.id, { replaces: id === '' ? null : id })}
      />
      <div role="status">
        {found?.project && <p className="quiet">{words.effect(projectText(found.project, language))}</p>}
        {found?.faults.map((fault) => (
          <p key={fault.kind} className="field-needs">
            ▲ {words.fault(fault)}
          </p>
        ))}
      </div>
    </div>
  );
}

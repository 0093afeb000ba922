import type { ReactNode } from 'react';
import { countText, figureText } from '../../text/numbers.ts';
import { useSession, useView, useWords } from './use-desk.ts';

/** A project under the pointer: type, status, cost, capacity, who answers. */
export function ProjectFacts({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const projects = useSession((session) => session.figures.projects?.data.projects ?? null);
  const project = projects?.features.find((feature) => feature.properties.id === id)?.properties;
  if (!project) return <p>{id}</p>;
  const facts = [
    project.technicalClass === null ? '' : words.place.technicalClass(project.technicalClass),
    project.costWanYuan === null ? '' : `${words.place.cost} ${figureText(project.costWanYuan, 'wanYuan', language)}`,
    project.capacity === null ? '' : `${words.place.capacity} ${figureText(project.capacity, 'people', language)}`,
    project.jobs === null ? '' : `${words.place.jobs} ${countText(project.jobs)}`,
    project.from === null && project.to === null ? '' : `${project.from ?? '…'} – ${project.to ?? '…'}`,
  ].filter((fact) => fact !== '');
  return (
    <>
      <p className="place-name">
        {project.name} <span className="quiet">{words.place.projectType(project.type)}</span>
      </p>
      <p className="place-value">
        <strong>{words.projectStatuses[project.status]}</strong>
        {project.responsible !== null && <span>{project.responsible}</span>}
      </p>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {project.simulated && <p className="quiet">{words.place.simulated}</p>}
    </>
  );
}

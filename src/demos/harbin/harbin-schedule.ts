import type { Project } from '../../core/workspace/workspace.ts';
import type { Random } from '../random.ts';
import { type ProjectDraft, scheduleProjects } from '../simulate/projects.ts';
import { lastYear, years } from './harbin-facts.ts';

/** Projects that are planned to end by 2020, the document's last year; a draw that would end later is drawn again. Ids `PREFIX-001`…. */
export function scheduleWithin(
  drafts: readonly ProjectDraft[],
  { prefix, lateShare, random }: { readonly prefix: string; readonly lateShare: number; readonly random: Random },
): Project[] {
  return drafts.map((draft, index) => {
    const draw = () => scheduleProjects({ drafts: [draft], years, lateShare, random, source: 'sim' })[0]!;
    let project = draw();
    while (Number(project.to!.slice(0, 4)) > lastYear) project = draw();
    return { ...project, id: `${prefix}-${String(index + 1).padStart(3, '0')}` };
  });
}

import type { Project } from '../../workspace/workspace.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/**
 * Projects of one type of which more than `deadlineShare` were done on the very last day of their plan, with at least `deadlineProjects`
 * done: dates that were written down from the plan. A note, since a year's end closes many books.
 */
export const onDeadline: AuditCheck = {
  id: 'onDeadline',
  nature: 'statistical',
  run: ({ workspace, settings, asOf }) => {
    const byType = new Map<string, Project[]>();
    for (const project of workspace.projects) {
      if (project.to === null || project.doneOn === null || project.doneOn > asOf) continue;
      const list = byType.get(project.type);
      if (list) list.push(project);
      else byType.set(project.type, [project]);
    }
    return [...byType].flatMap(([type, done]): readonly Finding[] => {
      const { deadlineShare, deadlineProjects } = settings.exits;
      const exact = done.filter(({ to, doneOn }) => to === doneOn);
      const share = exact.length / done.length;
      if (done.length < deadlineProjects || share <= deadlineShare) return [];
      return [
        {
          check: 'onDeadline',
          severity: 'info',
          where: { resource: 'projects', rows: exact.map(({ id }) => id).sort() },
          expected: Math.floor(done.length * deadlineShare),
          found: exact.length,
          context: { type, done: done.length, share: Math.round(share * 1e3) / 1e3 },
          explainedBy: ['realEffort', 'roundingHabit', 'chance'],
        },
      ];
    });
  },
};

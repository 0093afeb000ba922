import type { IsoDate } from '../../unit.ts';
import type { Project } from '../../workspace/workspace.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

const faults = ['acceptedBeforeDone', 'doneBeforeStart', 'acceptedBeforeStart', 'progressAgainstStatus'] as const;
type Fault = (typeof faults)[number];

/** Dates of a project out of order: accepted before it was done or begun, done before it began; a progress its status rules out. */
export const projectDates: AuditCheck = {
  id: 'projectDates',
  nature: 'arithmetic',
  variants: faults,
  run: ({ workspace, asOf }) =>
    workspace.projects.flatMap((project) => {
      const fault = faultOf(project, asOf);
      return fault ? [finding(project, fault)] : [];
    }),
};

type Found = { readonly variant: Fault; readonly expected: string; readonly found: string | number };

function faultOf({ status, progress, ...dates }: Project, asOf: IsoDate): Found | null {
  const [startedOn, doneOn, acceptedOn] = [dates.startedOn, dates.doneOn, dates.acceptedOn].map((date) =>
    date !== null && date <= asOf ? date : null,
  );
  if (acceptedOn && startedOn && acceptedOn < startedOn)
    return { variant: 'acceptedBeforeStart', expected: `≥ ${startedOn}`, found: acceptedOn };
  if (acceptedOn && doneOn && acceptedOn < doneOn)
    return { variant: 'acceptedBeforeDone', expected: `≥ ${doneOn}`, found: acceptedOn };
  if (doneOn && startedOn && doneOn < startedOn)
    return { variant: 'doneBeforeStart', expected: `≥ ${startedOn}`, found: doneOn };
  if (progress !== null && (progress < 0 || progress > 1))
    return { variant: 'progressAgainstStatus', expected: '0 – 1', found: progress };
  if (progress !== null && progress < 1 && (status === 'done' || status === 'accepted'))
    return { variant: 'progressAgainstStatus', expected: '1', found: progress };
  return null;
}

function finding({ id, name, area, status }: Project, { variant, expected, found }: Found): Finding {
  return {
    check: 'projectDates',
    variant,
    severity: 'error',
    where: { resource: 'projects', project: id, ...(area === null ? {} : { area }), rows: [id] },
    expected,
    found,
    context: { name, status, earliest: expected.replace('≥ ', '') },
    explainedBy: ['typingSlip', 'laterCorrection'],
  };
}

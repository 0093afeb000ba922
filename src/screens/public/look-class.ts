import type { Look, SubjectView } from './subject-view.ts';

/** Class names of a shape, and the pattern that fills it where there is no figure; colours are in the style sheet. */
export function lookOfShape(look: Look): { readonly className: string; readonly fill: string | null } {
  switch (look.kind) {
    case 'class':
      return { className: `k${look.index}`, fill: null };
    case 'zero':
      return { className: 'zero', fill: null };
    case 'none':
      return { className: 'none', fill: null };
    case 'absent':
      return { className: 'absent', fill: `url(#p-${look.reason})` };
    case 'status':
      if (look.status === 'noData') return { className: 'absent', fill: 'url(#p-missing)' };
      if (look.status === 'notApplicable') return { className: 'absent', fill: 'url(#p-notApplicable)' };
      return { className: `s-${look.status}`, fill: null };
  }
}

/** The ramp that a subject is drawn in: burdens plum, the rest sea blue; as many steps as it has classes. */
export function rampClass({ subject, breaks }: Pick<SubjectView, 'subject' | 'breaks'>): string {
  return `r-${subject.betterIs === 'lower' ? 'lower' : 'other'}-${breaks.edges.length + 1}`;
}

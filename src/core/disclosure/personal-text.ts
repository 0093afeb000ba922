import { plainText } from '../plain-text.ts';
import { isBankCard, isMobile, isResidentId } from '../privacy/personal-number.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Whether a text that is to be published holds the number or the name of a person of the workspace. */
export function personalTextTest(workspace: Workspace): (text: string) => boolean {
  const names = new Set<string>();
  for (const { person } of [...workspace.assignments, ...workspace.visits]) names.add(person);
  for (const { responsible } of workspace.projects) if (responsible) names.add(responsible);
  const people = [...names].filter((name) => name.length > 1);
  // A release repeats its codes and names ten thousand times.
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const isPersonal = hasPersonalNumber(text) || people.some((name) => text.includes(name));
    known.set(text, isPersonal);
    return isPersonal;
  };
}

function hasPersonalNumber(text: string): boolean {
  return (plainText(text).match(/[\d ]{10,}[Xx]?/g) ?? []).some((run) => {
    const digits = run.replaceAll(' ', '');
    return isResidentId(digits) || isMobile(digits) || isBankCard(digits);
  });
}

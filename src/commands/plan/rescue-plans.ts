import type { PlanningDesk } from './planning-desk.ts';

export type RescueFile = { readonly name: string; readonly text: string };

/**
 * Everything that this browser keeps of plans, sound or not, as one file that can be opened again; null where the browser's storage cannot be
 * read any more. `on` is the day, for the name.
 */
export async function rescueFile({ shelf }: Pick<PlanningDesk, 'shelf'>, on: string): Promise<RescueFile | null> {
  try {
    return { name: `guatu-plans-rescue-${on}.json`, text: await shelf.dump() };
  } catch {
    return null;
  }
}

import type { Bilingual } from '../unit.ts';
import type { WorkspaceEdit } from '../workspace/apply-edits.ts';
import { poorVillageExit } from './poor-village-exit.ts';
import { relocation } from './relocation.ts';
import { ruralRoads } from './rural-roads.ts';
import type { Template } from './template.ts';

const blank: Template = { id: 'blank', title: { zh: '空白', en: 'Blank' }, indicators: [], targets: [] };

/** In the order in which they are offered. */
export const templates: readonly Template[] = [poorVillageExit, relocation, ruralRoads, blank];

/** The edits that make a workspace of a template under a title. */
export function templateEdits({ indicators, targets }: Template, title: Bilingual): readonly WorkspaceEdit[] {
  return [
    { kind: 'renameWorkspace', title },
    ...indicators.map((entry): WorkspaceEdit => ({ kind: 'addEntry', listed: { list: 'indicators', entry } })),
    ...targets.map((entry): WorkspaceEdit => ({ kind: 'addEntry', listed: { list: 'targets', entry } })),
  ];
}

import type { ExportDocument } from '../../../core/export/sheet.ts';
import { reachStatesOf } from '../../../state/selectors/reach-states.ts';
import type { ReachData } from '../../../state/session-store.ts';
import { reachWords } from '../../../text/reach-words.ts';
import { absentWord } from '../../../text/words.ts';
import { documentOf, type MeetingSetting } from './meeting-setting.ts';

const stateNames = { 0: 'uncovered', 1: 'covered', 2: 'planned', 255: 'missing' } as const;
export type ReachState = (typeof stateNames)[keyof typeof stateNames];

export function reachStateName(state: number): ReachState {
  return stateNames[state as keyof typeof stateNames];
}

/** Every village with its distance and whether it is covered, those without coordinates too. */
export function reachDocument(setting: MeetingSetting, data: ReachData, metres: number): ExportDocument {
  const { language, words, workspace } = setting;
  const own = reachWords(language);
  const states = reachStatesOf(data, metres);
  const known = (value: number) => (Number.isNaN(value) ? absentWord('missing', language) : value);
  const distance = (value: number) => (Number.isFinite(value) ? Math.round(value) : null);
  return documentOf(
    setting,
    [
      {
        name: own.title,
        columns: [
          { title: words.code, kind: 'text' },
          { title: words.areas, kind: 'text' },
          { title: words.population, kind: 'number' },
          { title: words.coverage, kind: 'text' },
          { title: words.metres, kind: 'number' },
          { title: words.metresPlan, kind: 'number' },
        ],
        rows: data.codes.map((code, i) => [
          ...[code, data.names[i]!, known(data.people[i]!), own.states[reachStateName(states[i]!)]],
          ...[distance(data.existing[i]!), distance(data.withPlan[i]!)],
        ]),
      },
    ],
    {
      subject: `${own.title} · ${data.destination ?? ''} · ${metres} m`,
      simulated: workspace.summary.simulated,
      absent: { missing: states.filter((state) => state === 255).length },
      more: [[own.title, data.network ? own.methodAlong : own.method]],
    },
  );
}

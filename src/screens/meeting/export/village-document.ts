import type { ExportDocument } from '../../../core/export/sheet.ts';
import { rankedVillages } from '../../../state/selectors/ranked-villages.ts';
import { catalogueOf } from '../../../text/catalogue.ts';
import { absentWord } from '../../../text/words.ts';
import { documentOf, type MeetingSetting } from './meeting-setting.ts';

/** The villages of a township in the order of the list. */
export function villageDocument(setting: MeetingSetting): ExportDocument {
  const { session, language, words, workspace } = setting;
  const { ranked, villageStates } = catalogueOf(language);
  const villages = rankedVillages(session.figures.villages?.data ?? null);
  const amount = (value: number | null) => value ?? absentWord('missing', language);
  return documentOf(
    setting,
    [
      {
        name: ranked.villages,
        columns: [
          { title: words.code, kind: 'text' },
          { title: ranked.villages, kind: 'text' },
          { title: ranked.state, kind: 'text' },
          { title: words.population, kind: 'number' },
          { title: words.poor, kind: 'number' },
          { title: words.exitedOn, kind: 'text' },
          { title: words.lon, kind: 'number' },
          { title: words.lat, kind: 'number' },
        ],
        rows: villages.map(({ code, name, state, people, poorPeople, exitedOn, point, located }) => [
          ...[code, name, state === null ? null : villageStates[state], amount(people), amount(poorPeople), exitedOn],
          ...(located && point ? point : [null, null]),
        ]),
      },
    ],
    {
      subject: ranked.villages,
      simulated: workspace.summary.simulated,
      absent: { missing: villages.filter(({ poorPeople }) => poorPeople === null).length },
    },
  );
}

import type { Language } from '../../core/unit.ts';
import type { WallContent } from '../../paper/wall/wall-content.ts';
import { rankedVillages } from '../../state/selectors/ranked-villages.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { countText } from '../../text/numbers.ts';
import { wallWordsOf } from '../../text/wall-words.ts';
import { absentWord } from '../../text/words.ts';
import type { VillagePoint } from '../workspace/protocol.ts';

/** The table of a sheet about one township: its villages as on the screen, most in need first, with poor people and state. */
export function villageRanking(villages: readonly VillagePoint[], language: Language): WallContent['ranking'] {
  const words = catalogueOf(language);
  return {
    title: wallWordsOf(language).villageTable,
    value: words.ranked.poor,
    gap: words.ranked.state,
    rows: rankedVillages(villages).map((village, i) => ({
      code: village.code,
      number: village.poorPeople,
      rank: String(i + 1),
      symbol: null,
      name: village.name,
      value: village.poorPeople === null ? absentWord('missing', language) : countText(village.poorPeople),
      gap: village.state === null ? '' : words.villageStates[village.state],
    })),
  };
}

import type { FactsOfMove } from '../../core/export/move-facts.ts';
import type { Variant } from '../../core/plan/plan.ts';
import type { Language } from '../../core/unit.ts';
import type { PlanningState } from '../../state/planning-store.ts';
import { originRows } from '../../state/selectors/origin-rows.ts';
import { relocationReasonWord } from '../../text/relocation-reason.ts';

/** What the tables of a variant say beside each village that moves: its name, its way, and reasons in words. */
export function moveFacts(
  { id, elements }: Variant,
  { places, outcomes }: Pick<PlanningState, 'places' | 'outcomes'>,
  language: Language,
): FactsOfMove {
  const word = (reason: string) => relocationReasonWord(reason, language);
  const facts = new Map(
    elements.flatMap((site) => {
      if (site.kind !== 'site') return [];
      const outcome = outcomes[id]?.outcome.sites.find((each) => each.site === site.id) ?? null;
      return originRows(site, elements, places, outcome).map(({ origin, name, km, number, found }) => [
        `${site.id} ${origin.village}`,
        {
          villageName: number === null ? null : name,
          km: km === null ? null : Math.round(km * 100) / 100,
          reasonText: origin.reason === null ? null : word(origin.reason),
          foundText: found?.reasons.map(word).join(language === 'zh' ? '、' : ', ') ?? null,
        },
      ]);
    }),
  );
  return (site, village) => facts.get(`${site} ${village}`) ?? null;
}

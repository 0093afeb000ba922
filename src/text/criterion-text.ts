import type { Target } from '../core/target/target.ts';
import type { Language } from '../core/unit.ts';

type Words = readonly [name: string, hint: string];

const criteria: Readonly<Record<string, { readonly zh: Words; readonly en: Words }>> = {
  cost: { zh: ['投资', '有未定的不参加比较'], en: ['Cost', 'not compared while one is not known'] },
  unfunded: { zh: ['未落实资金', ''], en: ['Without funding', ''] },
  people: { zh: ['覆盖人口', ''], en: ['People reached', ''] },
  poorPeople: { zh: ['覆盖贫困人口', ''], en: ['Poor people reached', ''] },
  countyGap: { zh: ['县际差距', '最好县与最差县覆盖率之差'], en: ['Gap between counties', 'best share less worst'] },
  poorAhead: {
    zh: ['贫困人口领先', '贫困人口与其他人口覆盖率之差'],
    en: ['Poor ahead', 'share of the poor less that of the others'],
  },
  breaches: { zh: ['违反约束', ''], en: ['Constraints broken', ''] },
};

/** What a line of the comparison is called; a target's line is its distance to the goal. */
export function criterionText(
  id: string,
  target: Pick<Target, 'title'> | null,
  language: Language,
): { readonly name: string; readonly hint: string } {
  if (target) return { name: target.title[language], hint: language === 'zh' ? '距目标' : 'short of the goal' };
  const [name, hint] = criteria[id]?.[language] ?? [id, ''];
  return { name, hint };
}

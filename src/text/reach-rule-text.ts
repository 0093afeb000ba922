import type { ReachRule } from '../core/plan/outcome/reach-rule.ts';
import type { Language } from '../core/unit.ts';
import { planReachWords } from './plan-reach-words.ts';
import { facilityKindWord, reachWords } from './reach-words.ts';

/** What counts as reached, in a sentence without its full stop; classes of road by the words given. */
export function reachRuleText(rule: ReachRule, classWord: (name: string) => string, language: Language): string {
  const { length, orBetter } = reachWords(language);
  const words = planReachWords(language);
  const [what, kind = ''] = rule.destination.split(':');
  const to = what === 'road' ? orBetter(classWord(kind)) : facilityKindWord(kind, language);
  const distance = length(rule.metres);
  if (rule.via === 'roads') return words.ruleAlong(to, distance, length(rule.walkMetres));
  const own = Object.entries(rule.metresByClass ?? {}).map(([name, metres]) => `${classWord(name)} ${length(metres)}`);
  if (own.length === 0) return words.rule(to, distance);
  return words.rule(to, `${distance}${language === 'zh' ? `（${own.join('、')}）` : ` (${own.join(', ')})`}`);
}

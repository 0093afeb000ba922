import type { PublicKnowledge, Side } from './public-knowledge.ts';
import { figureAt, keyOf, type PublishedFolder } from './published-folder.ts';

/** Figures that targets show under another name: one that an indicator measures repeats it, a comparison with a published figure tells it. */
export function toldByTargets(
  { targets, asOf, roots }: PublishedFolder,
  knowledge: PublicKnowledge,
  shown: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const year = asOf.slice(0, 4);
  const whole = roots.length === 1 ? roots[0]! : '';
  const told = new Map<string, number>();
  for (const { target, area, value } of targets) {
    const series = knowledge.targets.get(target);
    if (value !== '' && series) told.set(figureAt(series, area || whole, year), Number(value));
  }
  for (const { target, area, value } of targets) {
    const sides = knowledge.comparisons.get(target);
    if (value === '' || !sides) continue;
    const keyAt = ({ of, at, ...series }: Side) => {
      const period = at === 'same' ? year : at === 'previous' ? String(Number(year) - 1) : at;
      return figureAt(series, of === 'self' ? area || whole : of, period);
    };
    const right = shown.get(keyAt(sides.right)) ?? told.get(keyAt(sides.right));
    const left = keyAt(sides.left);
    if (right !== undefined && !shown.has(left) && !told.has(left)) told.set(left, Number(value) * right);
  }
  return told;
}

/** The release with its targets' own counts of people, and the goals that are split over areas, as further figures that add up. */
export function withTargets(release: PublishedFolder, { ownCounts, splitGoals }: PublicKnowledge): PublishedFolder {
  const figures = new Map(release.figures);
  const counted = new Set(release.counted);
  const whole = release.roots.length === 1 ? release.roots[0]! : null;
  const add = (indicator: string, area: string, value: string, absent: string) => {
    const figure = { indicator, area, period: '', dimension: '', category: '', value, absent, origin: '' };
    if (!figures.has(keyOf(figure))) figures.set(keyOf(figure), figure);
    counted.add(indicator);
  };
  for (const { target, area: own, value, goal, absent } of release.targets) {
    const area = own === '' ? whole : own;
    if (area === null) continue;
    if (ownCounts.has(target)) add(`count of ${target}`, area, value, absent);
    const isWithheld = absent === 'suppressed';
    if (splitGoals.has(target) && (goal !== '' || isWithheld))
      add(`goal of ${target}`, area, goal, isWithheld ? 'suppressed' : '');
  }
  return { ...release, figures, counted };
}

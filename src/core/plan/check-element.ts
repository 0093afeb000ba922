import type { LonLat } from '../unit.ts';
import { projectStatuses } from '../workspace/workspace.ts';
import type { BudgetLine, ElementCost, Funding, Origin, PlanElement, PlanPrice } from './plan.ts';
import { type PlanRefusal, planRefused } from './plan-result.ts';

/** Years that a plan may name. */
export const planYears = { first: 1949, last: 2100 };

/** Ids stand in files and addresses: letters, digits, `-`, `_`, `.`, at most 60 of them. */
export function isPlanId(id: string): boolean {
  return /^[\p{L}\p{N}_.-]{1,60}$/u.test(id);
}

export function isPlace([lon, lat]: LonLat): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** What is wrong with an element by itself; null when nothing is. Whether it is allowed where it lies is for `findViolations`. */
export function elementFault(element: PlanElement): PlanRefusal | null {
  const { id, from, to, status } = element;
  if (!isPlanId(id)) return fault('idInvalid', { id });
  if (!projectStatuses.includes(status)) return fault('fieldUnknown', { field: 'status', found: status });
  for (const year of [from, to]) if (year !== null && !isYear(year)) return fault('yearInvalid', { found: year });
  if (from !== null && to !== null && from > to) return fault('yearsReversed', { from, to });
  return costFault(element.cost) ?? fundingFault(element.funding) ?? shapeFault(element);
}

function shapeFault(element: PlanElement): PlanRefusal | null {
  if (element.kind === 'road') return lineFault(element.line);
  if (!isPlace(element.at)) return fault('positionInvalid');
  if (element.kind === 'bridge') return null;
  if (element.kind === 'service') return countsFault([element.capacityPeople]);
  const { footprint, capacityPeople, capacityHouseholds, jobs } = element;
  const counts = countsFault([capacityPeople, capacityHouseholds, jobs]);
  if (counts) return counts;
  return (footprint === null ? null : footprintFault(footprint)) ?? originsFault(element.origins);
}

/** Capacities are whole numbers, or nobody has said. */
function countsFault(counts: readonly (number | null | undefined)[]): PlanRefusal | null {
  const wrong = counts.find((count) => count !== null && count !== undefined && !isCount(count));
  return wrong === undefined ? null : fault('capacityInvalid', { found: wrong! });
}

/** Two positions in a row that are the same would be a piece of no length. */
export function lineFault(line: readonly LonLat[]): PlanRefusal | null {
  if (!line.every(isPlace)) return fault('positionInvalid');
  if (line.length < 2 || line.some((place, i) => i > 0 && isSamePlace(place, line[i - 1]!)))
    return fault('lineTooShort');
  return null;
}

export function footprintFault(ring: readonly LonLat[]): PlanRefusal | null {
  if (!ring.every(isPlace)) return fault('positionInvalid');
  const different = new Set(ring.map(([lon, lat]) => `${lon} ${lat}`));
  return ring.length < 3 || different.size < ring.length ? fault('footprintTooSmall') : null;
}

export function originsFault(origins: readonly Origin[]): PlanRefusal | null {
  const seen = new Set<string>();
  for (const { village, households, people } of origins) {
    if (seen.has(village)) return fault('villageRepeated', { village });
    seen.add(village);
    if (!isCount(people) || people === 0) return fault('peopleInvalid', { village });
    if (households !== null && !isCount(households)) return fault('peopleInvalid', { village });
  }
  return null;
}

function costFault(cost: ElementCost): PlanRefusal | null {
  return cost.kind === 'total' && !isAmount(cost.wanYuan) ? fault('amountInvalid', { found: cost.wanYuan }) : null;
}

export function fundingFault(funding: readonly Funding[]): PlanRefusal | null {
  return moneyFault(funding, 'fundingRepeated');
}

export function budgetFault(budget: readonly BudgetLine[]): PlanRefusal | null {
  return moneyFault(budget, 'budgetRepeated');
}

function moneyFault(rows: readonly Funding[], repeated: 'fundingRepeated' | 'budgetRepeated'): PlanRefusal | null {
  const seen = new Set<string>();
  for (const { year, fundSource, wanYuan } of rows) {
    if (!isYear(year)) return fault('yearInvalid', { found: year });
    if (!isAmount(wanYuan)) return fault('amountInvalid', { found: wanYuan });
    if (fundSource.trim() === '') return fault('fieldUnknown', { field: 'fundSource', found: '' });
    const key = `${year}|${fundSource}`;
    if (seen.has(key)) return fault(repeated, { year, fundSource });
    seen.add(key);
  }
  return null;
}

export function pricesFault(prices: readonly PlanPrice[]): PlanRefusal | null {
  const seen = new Set<string>();
  for (const { item, wanYuan } of prices) {
    if (item.trim() === '' || seen.has(item)) return fault('priceRepeated', { item });
    seen.add(item);
    if (!isAmount(wanYuan)) return fault('amountInvalid', { found: wanYuan });
  }
  return null;
}

export function isSamePlace(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= planYears.first && year <= planYears.last;
}

function isAmount(amount: number): boolean {
  return Number.isFinite(amount) && amount >= 0;
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0;
}

function fault(code: PlanRefusal['code'], context: PlanRefusal['context'] = {}): PlanRefusal {
  return planRefused(code, context).reason;
}

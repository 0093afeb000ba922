import { ancestorsOf, isWithin } from '../../core/area/area-tree.ts';
import type { Knowledge } from '../../core/indicator/evaluation.ts';
import { supportSuggestion, visitSums } from '../../core/meeting/support-suggestion.ts';
import { addMonths } from '../../core/period.ts';
import { evaluateArea } from '../../core/target/evaluate.ts';
import { planOf } from '../../core/target/goal.ts';
import { scopeAreas } from '../../core/target/scope.ts';
import type { AreaCode, Bilingual } from '../../core/unit.ts';
import type { TeamAnswer } from './meeting-protocol.ts';

/** Who supports an area: people by role (Y8, T6, D9), visits against the minimum (Z8), the department that would fit (Z7). */
export function answerTeam(knowledge: Knowledge, code: AreaCode): TeamAnswer {
  const { asOf, index } = knowledge;
  const { areas } = index.workspace;
  const own = areas.byCode.get(code);
  if (!own) throw new Error(`meeting: expected an area of the workspace, got ${code}`);
  const chain = [own, ...ancestorsOf(areas, code)];
  return {
    area: { code, name: nameOf(own), level: own.level },
    people: peopleOf(knowledge, chain),
    visits: visitSums(index.workspace, { after: addMonths(asOf, -12), to: asOf }, (area) =>
      isWithin(areas, area, code),
    ),
    minimums: index.workspace.targets.flatMap((target) => {
      if (!('visits' in target.measure)) return [];
      const inScope = new Set(scopeAreas(knowledge, target, asOf).map((area) => area.code));
      const nearest = chain.find((area) => inScope.has(area.code));
      if (!nearest) return [];
      const { value, goal, gap, status, missing, flags } = evaluateArea(knowledge, target, nearest.code);
      const { deadline } = planOf(knowledge, target, nearest.code);
      return [{ target: target.id, area: nameOf(nearest), ...{ value, goal, gap, status, missing, flags, deadline } }];
    }),
    suggestion: supportSuggestion(index.workspace, code),
  };
}

type Named = { readonly code: AreaCode; readonly name: string; readonly nameEn?: string };

function peopleOf({ asOf, index }: Knowledge, chain: readonly Named[]): TeamAnswer['people'] {
  const seen = new Set<string>();
  return chain.flatMap((area) => {
    const own = index.workspace.assignments.filter(
      (each) =>
        each.area === area.code && each.from <= asOf && (each.to === null || each.to >= asOf) && !seen.has(each.role),
    );
    for (const { role } of own) seen.add(role);
    return own.map(({ role, person, organisation }) => ({
      ...{ area: area.code, role, person, organisation },
      from: nameOf(area),
    }));
  });
}

function nameOf({ name, nameEn }: Named): Bilingual {
  return { zh: name, en: nameEn ?? name };
}

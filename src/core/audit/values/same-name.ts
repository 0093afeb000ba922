import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/** Two units of one level with the same name under one parent, valid at the same time: entered twice, or to be told apart. */
export const sameName: AuditCheck = {
  id: 'sameName',
  nature: 'rule',
  run: ({ workspace }) =>
    [...workspace.areas.childrenByCode.values()].flatMap((children) => {
      const byName = new Map<string, (typeof children)[number]>();
      return children.flatMap((area): readonly Finding[] => {
        const key = `${area.level}|${area.name.trim()}`;
        const first = byName.get(key);
        if (!first) byName.set(key, area);
        const areApart =
          first &&
          ((first.validTo && area.validFrom && first.validTo < area.validFrom) ||
            (area.validTo && first.validFrom && area.validTo < first.validFrom));
        if (!first || areApart || first.successors?.includes(area.code) || area.successors?.includes(first.code))
          return [];
        const isVillage = area.level === 'village' || area.level === 'naturalVillage';
        return [
          {
            check: 'sameName',
            severity: 'warning',
            where: {
              resource: isVillage ? 'villages' : 'areas',
              area: area.code,
              other: first.code,
              rows: [first.code, area.code],
            },
            expected: null,
            found: area.name,
            context: { name: area.name },
            explainedBy: ['enteredTwice', 'boundaryChange'],
          },
        ];
      });
    }),
};

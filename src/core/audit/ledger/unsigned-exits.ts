import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { peopleLines } from '../ledger-amounts.ts';

/** No exit of a village bears evidence (a household's signature) where most exits of the workspace do (T8, Z13). */
export const unsignedExits: AuditCheck = {
  id: 'unsignedExits',
  nature: 'rule',
  run: (context) => {
    const { unsignedLines, signedShare } = context.settings.exits;
    const exits = context.ledger.filter(({ subject, event }) => subject === 'people' && event === 'exited');
    const signed = exits.filter(({ evidence }) => evidence !== null).length;
    if (exits.length === 0 || signed / exits.length < signedShare) return [];
    return [...peopleLines(context)].flatMap(([area, lines]): readonly Finding[] => {
      const own = lines.filter(({ event }) => event === 'exited');
      if (own.length < unsignedLines || own.some(({ evidence }) => evidence !== null)) return [];
      return [
        {
          check: 'unsignedExits',
          severity: 'warning',
          where: { resource: 'ledger', area, rows: own.map(({ id }) => id).sort() },
          expected: own.length,
          found: 0,
          context: { lines: own.length, signedShare: signed / exits.length },
          explainedBy: ['otherEvidence'],
        },
      ];
    });
  },
};

import { type ReactNode, useState } from 'react';
import { pointAt } from '../../commands/point-at.ts';
import { selectArea } from '../../commands/select-area.ts';
import { areaName, nameOfCode } from '../../text/names.ts';
import { countText } from '../../text/numbers.ts';
import { useAreaIndex, useDesk, useSession, useView, useWords } from './use-desk.ts';
import { villageMap } from './village-map.ts';

const step = 24;

/** Units by name, with the area above; a press goes there on the map. */
export function UnitList({
  label,
  codes,
  isOpen = false,
}: {
  readonly label: string;
  readonly codes: readonly string[];
  readonly isOpen?: boolean;
}): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const index = useAreaIndex();
  const language = useView((view) => view.language);
  const selected = useView((view) => view.area);
  const villages = villageMap(useSession((session) => session.figures.villages?.data ?? null));
  const [shown, setShown] = useState(step);
  if (codes.length === 0) return <p className="unit-list-empty">{label}</p>;
  const rest = codes.length - shown;
  return (
    <details className="unit-list" open={isOpen}>
      <summary>{label}</summary>
      <ul>
        {codes.slice(0, shown).map((code) => {
          const parent = index.byCode.get(index.byCode.get(code)?.parent ?? villages.get(code)?.parent ?? '');
          return (
            <li key={code}>
              <button
                type="button"
                className="unit"
                aria-pressed={selected === code}
                onClick={() => selectArea(desk, selected === code ? null : code)}
                onPointerEnter={() =>
                  pointAt(desk, { kind: index.byCode.has(code) ? 'area' : 'village', id: code, at: null })
                }
                onPointerLeave={() => pointAt(desk, null)}
              >
                {nameOfCode(code, index.byCode, villages, language)}
                {parent && <span className="quiet">{areaName(parent, language)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button" onClick={() => setShown(shown + step * 4)}>
          {words.explanation.more(countText(Math.min(rest, step * 4)))}
        </button>
      )}
    </details>
  );
}

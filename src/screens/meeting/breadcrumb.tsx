import type { ReactNode } from 'react';
import { drillInto } from '../../commands/drill-into.ts';
import { selectArea } from '../../commands/select-area.ts';
import { ancestorsOf } from '../../state/selectors/area-index.ts';
import { areaName, nameOfCode, rootName } from '../../text/names.ts';
import { useAreaIndex, useDesk, useSession, useShown, useView, useWords, useWorkspace } from './use-desk.ts';
import { villageMap } from './village-map.ts';

/** The way from the top to what is shown; each step leads back there. */
export function Breadcrumb(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { summary } = useWorkspace();
  const index = useAreaIndex();
  const { resolved } = useShown();
  const language = useView((view) => view.language);
  const area = useView((view) => view.area);
  const villages = useSession((session) => session.figures.villages?.data ?? null);
  const { root } = resolved;
  const top = index.tops.length === 1 ? index.tops[0] : undefined;
  const ancestors = root === null || root.startsWith('@') ? [] : [...ancestorsOf(index, root)].reverse();
  const before = root?.startsWith('@') && top ? [top] : ancestors;
  const isLast = area === null;
  return (
    <nav className="breadcrumb" aria-label={words.legend.levels}>
      <ol>
        {before.map((step) => (
          <li key={step.code}>
            <button type="button" onClick={() => drillInto(desk, step.code)}>
              {areaName(step, language)}
            </button>
          </li>
        ))}
        <li>
          {isLast ? (
            <span aria-current="location">{rootName(root, summary, language)}</span>
          ) : (
            <button type="button" onClick={() => selectArea(desk, null)}>
              {rootName(root, summary, language)}
            </button>
          )}
        </li>
        {area !== null && (
          <li>
            <span aria-current="location">{nameOfCode(area, index.byCode, villageMap(villages), language)}</span>
          </li>
        )}
      </ol>
    </nav>
  );
}

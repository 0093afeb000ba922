import { type ReactNode, useMemo, useState } from 'react';
import type { AreaSummary } from '../../../jobs/workspace/protocol.ts';
import { areaName } from '../../../text/names.ts';
import { useView } from '../use-data.ts';
import { useForms, useSummary } from './use-forms.ts';

type TreeProps = { readonly value: readonly string[]; readonly onToggle: (code: string) => void };

/** The areas with an outline as a list that opens level by level. Only what is open is there. */
export function AreaTree({ value, onToggle }: TreeProps): ReactNode {
  const { areas } = useSummary();
  const children = useMemo(() => {
    const known = new Set(areas.map(({ code }) => code));
    const byParent = new Map<string | null, AreaSummary[]>();
    for (const area of areas) {
      const parent = area.parent !== null && known.has(area.parent) ? area.parent : null;
      byParent.set(parent, [...(byParent.get(parent) ?? []), area]);
    }
    return byParent;
  }, [areas]);
  return <Nodes parent={null} tree={children} value={value} onToggle={onToggle} />;
}

type Tree = ReadonlyMap<string | null, readonly AreaSummary[]>;

function Nodes(props: TreeProps & { readonly parent: string | null; readonly tree: Tree }): ReactNode {
  const { parent, tree, value, onToggle } = props;
  return (
    <ul className="area-tree">
      {(tree.get(parent) ?? []).map((area) => (
        <Node key={area.code} area={area} tree={tree} value={value} onToggle={onToggle} />
      ))}
    </ul>
  );
}

function Node(props: TreeProps & { readonly area: AreaSummary; readonly tree: Tree }): ReactNode {
  const { area, tree, value, onToggle } = props;
  const { customArea: words } = useForms();
  const name = areaName(
    area,
    useView((view) => view.language),
  );
  const [open, setOpen] = useState(area.parent === null);
  const hasChildren = tree.has(area.code);
  return (
    <li>
      <div className="area-node">
        {hasChildren ? (
          <button
            type="button"
            className="area-opener"
            aria-expanded={open}
            aria-label={open ? words.close(name) : words.open(name)}
            onClick={() => setOpen(!open)}
          >
            {open ? '▾' : '▸'}
          </button>
        ) : (
          <span className="area-opener" />
        )}
        <label className="form-check">
          <input type="checkbox" checked={value.includes(area.code)} onChange={() => onToggle(area.code)} />
          <span>{name}</span>
        </label>
      </div>
      {hasChildren && open && <Nodes parent={area.code} tree={tree} value={value} onToggle={onToggle} />}
    </li>
  );
}

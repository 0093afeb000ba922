import type { ReactNode } from 'react';
import { setTableCrs } from '../../commands/table-points.ts';
import type { TablePlan, UnderstoodTable } from '../../state/data-store.ts';
import { CrsField, DatumFigures } from './crs-field.tsx';
import { ProblemsOf } from './problems-of.tsx';
import { ShapePreview } from './shape-preview.tsx';
import { useDesk, useWords } from './use-data.ts';
import { VillagePlacing } from './village-placing.tsx';

/**
 * The coordinate columns of a table: their points, the reference system with its evidence, how the areas speak for it. A layer shows all that itself, and
 * of its attributes only the villages that they place.
 */
export function TablePoints({
  table,
  plan,
  index,
}: {
  readonly table: UnderstoodTable;
  readonly plan: TablePlan;
  readonly index: number;
}): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { points } = plan;
  if (points?.crs == null) return null;
  if (table.format === 'attributes') return <VillagePlacing table={table} plan={plan} index={index} />;
  const { layer, crs, datum, geometries, issues } = points;
  const change = (next: typeof crs) => void setTableCrs(desk, index, next);
  const all = [...layer.issues, ...issues];
  return (
    <>
      <div className="layer-body">
        <ShapePreview geometries={geometries ?? layer.geometries} label={words.layer.preview(table.file)} />
        <div className="layer-facts">
          <div className="facts">
            <CrsField
              crs={crs}
              candidates={layer.crs}
              datum={datum}
              isConverting={geometries === null}
              onChange={change}
            />
          </div>
          <DatumFigures crs={crs} datum={datum} onChange={change} />
        </div>
      </div>
      <VillagePlacing table={table} plan={plan} index={index} />
      {all.length > 0 && <ProblemsOf issues={all} label={words.problems(all.length)} />}
    </>
  );
}

import type { ReactNode } from 'react';
import { setLayerPlan } from '../../commands/set-layer-plan.ts';
import type { AreaLevel } from '../../core/area/area.ts';
import type { UnderstoodLayer } from '../../state/data-store.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { CrsField, DatumFigures } from './crs-field.tsx';
import { KeyColumns } from './key-columns.tsx';
import { FeatureFields, LayerRoleField } from './layer-role.tsx';
import { ProblemsOf } from './problems-of.tsx';
import { ShapePreview } from './shape-preview.tsx';
import { PreviewTable } from './table-preview.tsx';
import { useData, useDesk, useView, useWords } from './use-data.ts';

const levels: readonly AreaLevel[] = ['province', 'prefecture', 'county', 'township', 'village', 'naturalVillage'];

/** One layer: its geometry, the reference system with the evidence, its shapes and first rows, and what it becomes. */
export function LayerCard({ layer, index }: { readonly layer: UnderstoodLayer; readonly index: number }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const plan = useData((data) => data.layers[index]);
  const { household } = importWordsOf(useView((view) => view.language));
  if (!plan) return null;
  const title = layer.name === layer.file || layer.name === '' ? layer.file : `${layer.file} · ${layer.name}`;
  const issues = [...layer.issues, ...plan.issues];
  return (
    <section className="part" aria-label={title}>
      <header className="part-head">
        <label className="part-use">
          <input
            type="checkbox"
            checked={plan.use}
            disabled={plan.isHousehold}
            aria-label={words.takeLayer(title)}
            onChange={(event) => void setLayerPlan(desk, index, { use: event.target.checked })}
          />
          <h3>{title}</h3>
        </label>
        <p className="quiet">{`${words.layer.features(countText(layer.rowCount))} · ${kindsOf(layer, words)}`}</p>
      </header>
      {plan.isHousehold && <p className="household-promise">{household.layer}</p>}
      <div className="layer-body">
        <ShapePreview geometries={plan.geometries ?? layer.geometries} label={words.layer.preview(title)} />
        <div className="layer-facts">
          <div className="facts">
            {plan.crs === null ? (
              <p className="crs-none">{words.layer.noCrs}</p>
            ) : (
              <CrsField
                crs={plan.crs}
                candidates={layer.crs}
                datum={plan.datum}
                isConverting={plan.geometries === null}
                onChange={(crs) => void setLayerPlan(desk, index, { crs })}
              />
            )}
            {plan.use && <LayerRoleField layer={layer} plan={plan} index={index} />}
            {plan.use && <FeatureFields layer={layer} plan={plan} index={index} />}
            {plan.use && plan.role === 'areas' && (
              <>
                <label>
                  <span>{words.layer.level}</span>
                  <select
                    className="field"
                    value={plan.level}
                    onChange={(event) =>
                      void setLayerPlan(desk, index, { level: event.target.value as AreaLevel | 'code' })
                    }
                  >
                    <option value="code">{words.layer.byCode}</option>
                    {levels.map((level) => (
                      <option key={level} value={level}>
                        {words.levels[level]}
                      </option>
                    ))}
                  </select>
                </label>
                <KeyColumns
                  columns={layer.columns}
                  keys={plan.columns}
                  onChange={(change) => void setLayerPlan(desk, index, { columns: { ...plan.columns, ...change } })}
                />
              </>
            )}
          </div>
          {plan.crs !== null && (
            <DatumFigures
              crs={plan.crs}
              datum={plan.datum}
              onChange={(crs) => void setLayerPlan(desk, index, { crs })}
            />
          )}
        </div>
      </div>
      {issues.length > 0 && <ProblemsOf issues={issues} label={words.problems(issues.length)} />}
      {layer.columns.length > 0 && (
        <PreviewTable
          cells={layer}
          rowCount={4}
          label={`${title} ${words.firstRows(Math.min(4, layer.rows.length))}`}
        />
      )}
    </section>
  );
}

type Words = ReturnType<typeof useWords>;

function kindsOf({ geometries }: UnderstoodLayer, words: Words): string {
  const counts = new Map<string, number>();
  for (const geometry of geometries) {
    const kind = geometry?.type.replace('Multi', '') ?? 'none';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${words.layer.kinds[kind] ?? kind} ${countText(count)}`).join(' · ');
}

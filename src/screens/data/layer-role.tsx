import type { ReactNode } from 'react';
import { isPlaced } from '../../commands/place-features.ts';
import { featuresOfLayer } from '../../commands/proposed-features.ts';
import { setLayerPlan } from '../../commands/set-layer-plan.ts';
import type { LayerPlan, LayerRole, UnderstoodLayer } from '../../state/data-store.ts';
import { featureKinds, projectStatusIds, rolesOf } from '../../state/selectors/layer-roles.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { useDesk, useView } from './use-data.ts';

type Props = { readonly layer: UnderstoodLayer; readonly plan: LayerPlan; readonly index: number };

/** What a layer becomes: boundaries, roads, facilities, projects or zones. */
export function LayerRoleField({ layer, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const { layer: words } = importWordsOf(useView((view) => view.language));
  return (
    <label>
      <span>{words.role}</span>
      <select
        className="field"
        value={plan.role}
        onChange={(event) => void setLayerPlan(desk, index, { role: event.target.value as LayerRole })}
      >
        {rolesOf(layer).map((role) => (
          <option key={role} value={role}>
            {words.roles[role]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The kind of the features, the columns that name it and them, and how many come in. */
export function FeatureFields({ layer, plan, index }: Props): ReactNode {
  const desk = useDesk();
  const { layer: words } = importWordsOf(useView((view) => view.language));
  const { role, wish } = plan;
  if (role === 'areas') return null;
  const set = (change: Partial<LayerPlan['wish']>) => void setLayerPlan(desk, index, { wish: { ...wish, ...change } });
  const found = featuresOfLayer(layer, plan);
  const columns = layer.columns.filter(({ personal }) => personal === undefined).map(({ name }) => name);
  const column = (label: string, value: string | null, change: (name: string | null) => Partial<LayerPlan['wish']>) => (
    <label>
      <span>{label}</span>
      <select
        className="field"
        value={value ?? ''}
        onChange={(event) => set(change(event.target.value === '' ? null : event.target.value))}
      >
        <option value="">{words.noColumn}</option>
        {columns.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {column(words.kindColumns[role], wish.kindColumn, (kindColumn) => ({ kindColumn }))}
      <label>
        <span>{wish.kindColumn === null ? words.kindAll : words.kindElse}</span>
        <select className="field" value={wish.kind} onChange={(event) => set({ kind: event.target.value })}>
          {featureKinds(role, wish.kind).map((id) => (
            <option key={id} value={id}>
              {words.kinds[id] ?? id}
            </option>
          ))}
        </select>
      </label>
      {role !== 'network' && column(words.nameColumn, wish.nameColumn, (nameColumn) => ({ nameColumn }))}
      {role === 'projects' && (
        <label>
          <span>{words.status}</span>
          <select
            className="field"
            value={wish.status}
            onChange={(event) => set({ status: event.target.value as typeof wish.status })}
          >
            {projectStatusIds.map((id) => (
              <option key={id} value={id}>
                {words.statuses[id]}
              </option>
            ))}
          </select>
        </label>
      )}
      {isPlaced(plan) && (
        <label>
          <span>{words.areaColumn}</span>
          <select
            className="field"
            value={plan.areaColumn ?? ''}
            onChange={({ target: { value } }) =>
              void setLayerPlan(desk, index, { areaColumn: value === '' ? null : value })
            }
          >
            <option value="">{words.noColumn}</option>
            {columns.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {isPlaced(plan) && <FeaturePlaces layer={layer} plan={plan} />}
      {found !== null && found.leftOut.length > 0 && (
        <p className="count-open layer-left-out">
          {words.leftOut(countText(found.leftOut.length), found.leftOut.slice(0, 5).join(', '))}
        </p>
      )}
    </>
  );
}

const ways = ['column', 'location', 'wider', 'several', 'none'] as const;

/** How many features have the area of a column, how many that of their place, and which have none. */
function FeaturePlaces({ layer, plan }: Omit<Props, 'index'>): ReactNode {
  const { layer: words } = importWordsOf(useView((view) => view.language));
  const { places } = plan;
  if (places === null) return <p role="status">{words.places.looking}</p>;
  const numbers = new Map(ways.map((by) => [by, [] as number[]]));
  for (const [i, { by }] of places.entries()) numbers.get(by)!.push(layer.rowNumbers[i]!);
  return (
    <ul className="feature-places">
      {ways.map((by) => {
        const rows = numbers.get(by)!;
        if (rows.length === 0) return null;
        return (
          <li key={by} className={by === 'several' || by === 'none' ? 'count-open' : undefined}>
            {words.places[by](countText(rows.length), rows.slice(0, 5).join(', '))}
          </li>
        );
      })}
    </ul>
  );
}

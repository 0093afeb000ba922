import { type ReactNode, useState } from 'react';
import { assignAll, newTo } from '../../commands/plan/assign-to-site.ts';
import type { Site } from '../../core/plan/plan.ts';
import type { PlanPlaces } from '../../state/planning-store.ts';
import { areasByNearness, villagesIn, villagesWithin } from '../../state/selectors/villages-near.ts';
import { areaName } from '../../text/names.ts';
import { Choice, NumberField } from './form-fields.tsx';
import { useDesk, usePlanning, useView, useWords, useWorkspace } from './use-planning.ts';

/** Villages taken in many at a time without drawing: those near the site, or those of an area. Each button says how many it would take. */
export function ManyVillages({ site }: { readonly site: Site }): ReactNode {
  const { lasso: words } = useWords();
  const places = usePlanning((planning) => planning.places);
  const [isOpen, setOpen] = useState(false);
  if (!places) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.many}</summary>
      {isOpen && (
        <div className="many-villages">
          <Within site={site} places={places} />
          <WholeArea site={site} places={places} />
        </div>
      )}
    </details>
  );
}

type Asked = { readonly site: Site; readonly places: PlanPlaces };

function Within({ site, places }: Asked): ReactNode {
  const { lasso: words } = useWords();
  const [km, setKm] = useState<number | null>(3);
  return (
    <>
      <NumberField label={words.within} value={km} rule={{ most: 500 }} onChange={setKm} />
      <TakeButton villages={newTo(site, places, km === null ? [] : villagesWithin(places, site.at, km))} />
    </>
  );
}

function WholeArea({ site, places }: Asked): ReactNode {
  const { lasso: words } = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const [chosen, setChosen] = useState<string | null>(null);
  const areas = areasByNearness(places, site.at);
  const area = chosen ?? areas[0];
  if (area === undefined) return null;
  const names = new Map<string, string>(summary.areas.map((each) => [each.code, areaName(each, language)]));
  return (
    <>
      <Choice
        label={words.area}
        value={area}
        options={areas.map((code) => [code, names.get(code) ?? code])}
        onChange={setChosen}
      />
      <TakeButton villages={newTo(site, places, villagesIn(places, area))} />
    </>
  );
}

function TakeButton({ villages }: { readonly villages: readonly number[] }): ReactNode {
  const desk = useDesk();
  const { lasso: words } = useWords();
  return (
    <button
      type="button"
      className="button button-outlined"
      disabled={villages.length === 0}
      onClick={() => assignAll(desk, villages)}
    >
      {words.take(villages.length)}
    </button>
  );
}

import { type ReactNode, useState } from 'react';
import { fillFromNearest, spreadOverSites } from '../../commands/plan/assign-nearest.ts';
import { setMoving, toggleVillage } from '../../commands/plan/assign-to-site.ts';
import { chooseTool } from '../../commands/plan/choose-tool.ts';
import type { Site } from '../../core/plan/plan.ts';
import { type OriginRow, originRows } from '../../state/selectors/origin-rows.ts';
import { countText } from '../../text/numbers.ts';
import { NumberField } from './form-fields.tsx';
import { ManyVillages } from './many-villages.tsx';
import { OriginReason } from './origin-reason.tsx';
import { useDesk, useElements, useFieldWords, usePlanning, useVariant, useWords } from './use-planning.ts';

/** So many villages are listed at first: a lasso may take in hundreds. */
const fewListed = 12;

/** The villages that a site takes: how many move, how far, and whether another site takes them too. */
export function OriginList({ site }: { readonly site: Site }): ReactNode {
  const desk = useDesk();
  const { form: words, lasso } = useWords();
  const [isWhole, setWhole] = useState(false);
  const fieldWords = useFieldWords();
  const places = usePlanning((planning) => planning.places);
  const tool = usePlanning((planning) => planning.tool);
  const elements = useElements();
  const variant = useVariant();
  const outcome = usePlanning(
    ({ outcomes }) => outcomes[variant.id]?.outcome.sites.find((each) => each.site === site.id) ?? null,
  );
  const rows = originRows(site, elements, places, outcome);
  const people = site.origins.reduce((sum, origin) => sum + origin.people, 0);
  const over = site.capacityPeople === null ? 0 : people - site.capacityPeople;
  return (
    <fieldset className="origins" tabIndex={-1}>
      <legend>{fieldWords.origins(rows.length)}</legend>
      <p className={over > 0 ? 'origins-sum is-over' : 'origins-sum'}>
        {words.moving(countText(people), site.capacityPeople === null ? '–' : countText(site.capacityPeople))}
        {over > 0 && <strong> ▲ {words.over(countText(over))}</strong>}
      </p>
      <div className="form-actions">
        <button
          type="button"
          className="button button-outlined"
          aria-pressed={tool === 'assign'}
          onClick={() => chooseTool(desk, tool === 'assign' ? 'select' : 'assign')}
        >
          {words.assign}
        </button>
        <button
          type="button"
          className="button button-outlined"
          disabled={site.capacityPeople === null || over >= 0}
          title={site.capacityPeople === null ? words.fillHint : words.fill}
          onClick={() => void fillFromNearest(desk)}
        >
          {words.fill}
        </button>
        {elements.filter(({ kind }) => kind === 'site').length > 1 && (
          <button type="button" className="button button-outlined" onClick={() => void spreadOverSites(desk)}>
            {words.spread}
          </button>
        )}
      </div>
      <ManyVillages site={site} />
      {rows.length > 0 && places && (
        <p className="quiet">{words.movingWho[places.shouldMove.some((people) => people > 0) ? 'stated' : 'poor']}</p>
      )}
      {rows.length === 0 && <p className="quiet">{words.originsNone}</p>}
      <ul>
        {rows.slice(0, isWhole ? rows.length : fewListed).map((row) => (
          <li key={row.origin.village}>
            <OriginFields row={row} />
          </li>
        ))}
      </ul>
      {!isWhole && rows.length > fewListed && (
        <button type="button" className="button button-outlined" onClick={() => setWhole(true)}>
          {lasso.rest(rows.length - fewListed)}
        </button>
      )}
    </fieldset>
  );
}

/** How many move from a village, how far, why, and what is amiss with it. */
function OriginFields({ row }: { readonly row: OriginRow }): ReactNode {
  const desk = useDesk();
  const { form: words } = useWords();
  const fieldWords = useFieldWords();
  const { origin, name, km, other, takenOf, number } = row;
  return (
    <>
      <strong className="origin-name">{name}</strong>
      <span className="quiet">{km === null ? '–' : words.away(km.toFixed(1))}</span>
      {number !== null && (
        <button
          type="button"
          className="button"
          aria-label={`${words.take} ${name}`}
          onClick={() => toggleVillage(desk, number)}
        >
          {words.take}
        </button>
      )}
      <div className="origin-fields">
        <NumberField
          label={fieldWords.people}
          name={fieldWords.peopleOf(name)}
          value={origin.people}
          rule={{ isWhole: true, least: 1 }}
          onChange={(people) => setMoving(desk, { ...origin, people: people ?? 0 })}
        />
        <NumberField
          label={fieldWords.households}
          name={fieldWords.householdsOf(name)}
          value={origin.households}
          rule={{ isWhole: true }}
          onChange={(households) => setMoving(desk, { ...origin, households })}
        />
        <OriginReason row={row} />
      </div>
      {other && <strong className="origin-flag">▲ {words.double(other)}</strong>}
      {takenOf && (
        <strong className="origin-flag">▲ {words.beyond(countText(takenOf.taken), countText(takenOf.people))}</strong>
      )}
    </>
  );
}

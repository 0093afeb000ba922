import { type ReactNode, useMemo, useState } from 'react';
import { changeWorkspace } from '../../../commands/change-workspace.ts';
import { checkPlace } from '../../../commands/check-place.ts';
import { findUnplaced } from '../../../commands/find-areas.ts';
import type { LonLat } from '../../../core/unit.ts';
import type { FormArea } from '../../../jobs/workspace/form-protocol.ts';
import { numberOf } from '../../../state/forms/form-number.ts';
import { formsWordsOf } from '../../../text/forms-words.ts';
import { countText } from '../../../text/numbers.ts';
import { useData, useDesk } from '../use-data.ts';
import { AreaMap } from './area-map.tsx';
import { TextField } from './form/field.tsx';
import { frameOf, withSurroundings } from './frame-of.ts';
import { useForms, useSummary } from './use-forms.ts';
import { useFound } from './use-found.ts';

const most = 100;

/** Villages without a place: listed, counted, and placed by click or by number, one step each. */
export function Unplaced(): ReactNode {
  const desk = useDesk();
  const forms = useForms();
  const [text, setText] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const found = useFound(text, (wanted) => findUnplaced(desk, wanted, most));
  const { unplaced: words } = forms;
  if (found === null || (found.count === 0 && text === '')) return null;
  const chosen = found.villages.find(({ area }) => area.code === code) ?? null;
  return (
    <section className="unplaced" aria-labelledby="unplaced-title">
      <h3 id="unplaced-title">{words.title(countText(found.count))}</h3>
      <p className="quiet">{words.intro}</p>
      <div className="unplaced-ways">
        <div>
          <label className="area-search">
            <span>{forms.list.search}</span>
            <input className="field" type="search" value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <ul className="unplaced-list scroll">
            {found.villages.map(({ area, path }) => (
              <li key={area.code}>
                <button
                  type="button"
                  className="unplaced-village"
                  aria-pressed={area.code === code}
                  aria-label={words.placeName(area.name)}
                  onClick={() => setCode(area.code)}
                >
                  {area.name} <span className="quiet">{path.slice(-2).join(' › ')}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.count > most && <p className="quiet">{forms.list.more(countText(most))}</p>}
        </div>
        {chosen && <Place key={chosen.area.code} village={chosen} onPlaced={() => setCode(null)} />}
      </div>
    </section>
  );
}

/** The map around a village's parent, its place as numbers, and what is to be said of it. */
function Place({ village, onPlaced }: { readonly village: FormArea; readonly onPlaced: () => void }): ReactNode {
  const desk = useDesk();
  const forms = useForms();
  const { unplaced: words, areas: labels } = forms;
  const { areas } = useSummary();
  const isBusy = useData((data) => data.working !== null);
  const [place, setPlace] = useState({ lon: '', lat: '' });
  const { area, within } = village;
  const home = useMemo(() => areas.filter(({ code }) => code === within), [areas, within]);
  const frame = useMemo(() => (home.length > 0 ? withSurroundings(frameOf(home)) : frameOf(areas)), [home, areas]);
  const point = pointOf(place);
  const save = async () => {
    if (!point) return;
    const label = {
      zh: formsWordsOf('zh').labels.place(area.name),
      en: formsWordsOf('en').labels.place(area.nameEn ?? area.name),
    };
    const reason = await changeWorkspace(desk, label, [{ kind: 'placeVillage', code: area.code, point }]);
    if (!reason) onPlaced();
  };
  return (
    <div className="unplaced-place">
      <AreaMap
        label={words.map(area.name)}
        level={home[0]?.level ?? 'county'}
        frame={frame}
        chosen={within === null ? [] : [within]}
        marks={point ? [point] : []}
        onPick={(_, [lon, lat]) => setPlace({ lon: String(lon), lat: String(lat) })}
      />
      <form
        className="form-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={labels.lon}
          path=""
          value={place.lon}
          onChange={(lon) => setPlace({ ...place, lon })}
          size="short"
        />
        <TextField
          label={labels.lat}
          path=""
          value={place.lat}
          onChange={(lat) => setPlace({ ...place, lat })}
          size="short"
        />
        <button type="submit" className="button button-strong form-end" disabled={point === null || isBusy}>
          {words.save}
        </button>
      </form>
      <p role="status">
        {point ? <Verdict village={village} point={point} /> : isBlank(place) ? words.click : words.coordinates}
      </p>
    </div>
  );
}

function Verdict({ village, point }: { readonly village: FormArea; readonly point: LonLat }): ReactNode {
  const desk = useDesk();
  const { unplaced: words } = useForms();
  const { areas } = useSummary();
  const nameOf = (code: string | null) => areas.find((each) => each.code === code)?.name ?? code ?? '';
  const home = nameOf(village.within);
  const placement = checkPlace(desk, village.within, point);
  if (placement === null) return words.noOutline;
  if (placement.kind === 'inside') return words.inside(home);
  return (
    <strong className="count-open">
      {placement.kind === 'elsewhere' ? words.elsewhere(home, nameOf(placement.code)) : words.outside(home)}
    </strong>
  );
}

function pointOf({ lon, lat }: { readonly lon: string; readonly lat: string }): LonLat | null {
  const [x, y] = [numberOf(lon), numberOf(lat)];
  return x !== null && y !== null && Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : null;
}

function isBlank({ lon, lat }: { readonly lon: string; readonly lat: string }): boolean {
  return lon.trim() === '' && lat.trim() === '';
}

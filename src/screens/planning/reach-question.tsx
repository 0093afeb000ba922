import type { ReactNode } from 'react';
import {
  chooseReachTo,
  chooseReachVia,
  chooseReachWalk,
  keepReachMetres,
  moveReachMetres,
} from '../../commands/choose-reach.ts';
import { chooseClassRadius } from '../../commands/plan/choose-class-radius.ts';
import type { LiveReach } from '../../state/planning-store.ts';
import { servingClasses } from '../../state/selectors/draft-elements.ts';
import { type ReachVia, reachRange, reachWalks } from '../../state/view-store.ts';
import { facilityKindWord, reachWords } from '../../text/reach-words.ts';
import { DayChoice } from './day-choice.tsx';
import { NumberField } from './form-fields.tsx';
import { useCatalogue, useDesk, useView, useWords } from './use-planning.ts';

/** What is to be reached, from how far, and by which way. */
export function ReachQuestion({ reach }: { readonly reach: LiveReach }): ReactNode {
  const desk = useDesk();
  const { reach: words } = useWords();
  const { place } = useCatalogue();
  const language = useView((view) => view.language);
  const metres = useView((view) => view.reachMetres);
  const of = (start: string) => reach.offered.filter((each) => each.startsWith(start));
  const text = reachWords(language).length(metres);
  return (
    <>
      <div className="reach-question">
        <label>
          <span>{words.to}</span>
          <select
            className="field"
            value={reach.destination ?? ''}
            onChange={(event) => chooseReachTo(desk, event.target.value)}
          >
            <optgroup label={words.roads}>
              {of('road:').map((each) => (
                <option key={each} value={each}>
                  {reachWords(language).orBetter(place.technicalClass(each.slice(5)))}
                </option>
              ))}
            </optgroup>
            <optgroup label={words.facilities}>
              {of('facility:').map((each) => (
                <option key={each} value={each}>
                  {facilityKindWord(each.slice(9), language)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        <label>
          <span>
            {words.radius} <output>{text}</output>
          </span>
          <input
            type="range"
            // The label names its first labelable element, which is the output.
            aria-label={words.radius}
            min={reachRange.least}
            max={10_000}
            step={reachRange.step}
            value={metres}
            aria-valuetext={text}
            onChange={(event) => {
              moveReachMetres(desk, Number(event.target.value));
              keepReachMetres(desk);
            }}
          />
        </label>
      </div>
      <Way reach={reach} />
    </>
  );
}

/** In a straight line, or along the roads with a limit of the way on foot; and the day of the data. */
function Way({ reach }: { readonly reach: LiveReach }): ReactNode {
  const desk = useDesk();
  const language = useView((view) => view.language);
  const walk = useView((view) => view.reachWalk);
  const words = reachWords(language);
  return (
    <div className="reach-question">
      {reach.ways.length > 1 && (
        <label>
          <span>{words.via}</span>
          <select
            className="field"
            value={reach.via}
            onChange={(event) => chooseReachVia(desk, event.target.value as ReachVia)}
          >
            {reach.ways.map((each) => (
              <option key={each} value={each}>
                {words.vias[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      <DayChoice />
      {reach.via === 'roads' && (
        <label>
          <span>{words.walk}</span>
          <select
            className="field"
            value={walk}
            onChange={(event) => chooseReachWalk(desk, Number(event.target.value))}
          >
            {reachWalks.map((each) => (
              <option key={each} value={each}>
                {words.length(each)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** Classes of road that have another distance than the rest. */
export function ClassRadii({ reach }: { readonly reach: LiveReach }): ReactNode {
  const desk = useDesk();
  const { reach: words } = useWords();
  const { place } = useCatalogue();
  const byClass = useView((view) => view.reachByClass);
  const classes = servingClasses(reach);
  if (classes.length < 2) return null;
  const count = classes.filter((name) => byClass[name] !== undefined).length;
  return (
    <details className="class-radii">
      <summary>{words.byClass(count)}</summary>
      <div className="form-row">
        {classes.map((name) => (
          <NumberField
            key={name}
            label={place.technicalClass(name)}
            unit={words.km}
            value={byClass[name] === undefined ? null : byClass[name] / 1000}
            onChange={(km) => chooseClassRadius(desk, name, km === null ? null : km * 1000)}
          />
        ))}
      </div>
      <p className="quiet">{words.byClassHint}</p>
    </details>
  );
}

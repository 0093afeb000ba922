import { type ReactNode, useEffect } from 'react';
import { endTour, stepTour } from '../../../commands/tour.ts';
import { figureText } from '../../../text/numbers.ts';
import { useDesk, useSession, useView, useWorkspace } from '../use-desk.ts';
import { TaskLines } from './task-detail.tsx';
import { useMeetingWords } from './use-answer.ts';
import './room.css';

/** The problem tour: one stop at a time over the timeline, the map beside it. PageUp and PageDown step, Escape ends. */
export function TourBar(): ReactNode {
  const desk = useDesk();
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const tour = useSession((session) => session.tour);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'PageDown' || event.key === 'PageUp') stepTour(desk, event.key === 'PageDown' ? 1 : -1);
      else if (event.key === 'Escape') endTour(desk);
      else return;
      event.preventDefault();
    };
    // Before the keys of the meeting, which step the years.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [desk]);
  if (tour === null) return null;
  const { stops, at } = tour;
  const stop = stops?.[at];
  const target = summary.targets.find(({ id }) => id === stop?.target);
  return (
    <section className="plate tour-bar" aria-label={words.tour} aria-live="polite">
      {stops === null && <p className="quiet">{words.waiting}</p>}
      {stops?.length === 0 && <p className="quiet">{words.noStops}</p>}
      {stop && target && (
        <div className="tour-stop">
          <p className="tour-kind">
            <strong>{words.kinds[stop.kind]}</strong> {words.kindMeasure(stop.kind, stop.measure)}
            <span className="quiet"> {words.stop(at + 1, stops?.length ?? 0)}</span>
          </p>
          <h3>
            {stop.area.name[language]} · {target.title[language]}
          </h3>
          <TaskLines task={stop} unit={target.unit} />
          {stop.yearBefore !== null && (
            <p className="quiet">{words.yearBefore(figureText(stop.yearBefore, target.unit, language))}</p>
          )}
        </div>
      )}
      <div className="tour-buttons">
        <button type="button" className="button" disabled={at === 0} onClick={() => stepTour(desk, -1)}>
          {words.previous}
        </button>
        <button
          type="button"
          className="button"
          disabled={at + 1 >= (stops?.length ?? 0)}
          onClick={() => stepTour(desk, 1)}
        >
          {words.next}
        </button>
        <button type="button" className="button" onClick={() => endTour(desk)}>
          {words.end}
        </button>
      </div>
    </section>
  );
}

import { lazy, type ReactNode, Suspense } from 'react';
import { choosePeriod } from '../../commands/choose-period.ts';
import { stepPeriod } from '../../commands/step-period.ts';
import { togglePlay } from '../../commands/toggle-play.ts';
import type { Language } from '../../core/unit.ts';
import type { WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import { periodText } from '../../text/dates.ts';
import { Popup } from '../../ui/popup.tsx';
import { useDesk, useSession, useShown, useView, useWords, useWorkspace } from './use-desk.ts';

const ComparedLine = lazy(() =>
  import('./room/compare/compared-line.tsx').then((module) => ({ default: module.ComparedLine })),
);
const CompareMenu = lazy(() =>
  import('./room/compare/compare-menu.tsx').then((module) => ({ default: module.CompareMenu })),
);

/** From the first to the last period; phases above, hatched where only plans are known. */
export function Timeline(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const playing = useSession((session) => session.playing);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const compared = useView((view) => view.compared);
  const { periods } = summary;
  const columns = { gridTemplateColumns: `repeat(${periods.length}, minmax(0, 1fr))` };
  return (
    <section className="plate timeline" aria-label={words.timeline.title}>
      <div className="timeline-buttons">
        <button
          type="button"
          className="button"
          aria-label={words.buttons.earlier}
          title={words.buttons.earlier}
          onClick={() => stepPeriod(desk, -1)}
        >
          <Icon path="M10 3L5 8l5 5" />
        </button>
        <button
          type="button"
          className="button button-play"
          aria-label={playing ? words.buttons.pause : words.buttons.play}
          title={playing ? words.buttons.pause : words.buttons.play}
          onClick={() => togglePlay(desk)}
        >
          {playing ? <Icon path="M5 3v10M11 3v10" /> : <Icon path="M5 3l8 5-8 5z" filled />}
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.buttons.later}
          title={words.buttons.later}
          onClick={() => stepPeriod(desk, 1)}
        >
          <Icon path="M6 3l5 5-5 5" />
        </button>
      </div>
      <div className="timeline-track">
        <div className="phases" style={columns} aria-hidden="true">
          {phaseSpans(summary, language).map((span) => (
            <span key={span.title} style={{ gridColumn: `${span.from} / ${span.to}` }}>
              {span.title}
            </span>
          ))}
        </div>
        <fieldset className="periods" style={columns}>
          <legend className="visually-hidden">{words.timeline.title}</legend>
          {periods.map((entry) => (
            <label
              key={entry.period}
              className={entry.hasActual ? 'period' : 'period period-planned'}
              data-compared={entry.period === compared || undefined}
              title={entry.hasActual ? undefined : words.timeline.plannedOnly}
            >
              <input
                type="radio"
                name="period"
                value={entry.period}
                checked={entry.period === resolved.period}
                onChange={() => choosePeriod(desk, entry.period)}
                aria-label={`${periodText(entry.period, language)}${entry.hasActual ? '' : `, ${words.timeline.plannedOnly}`}`}
              />
              <span className="period-bar" />
              <span className="period-name">{entry.period}</span>
            </label>
          ))}
        </fieldset>
        {compared !== null && (
          <Suspense fallback={null}>
            <ComparedLine />
          </Suspense>
        )}
      </div>
      <div className="timeline-buttons">
        <Popup label={words.timeline.compare}>
          <Suspense fallback={null}>
            <CompareMenu />
          </Suspense>
        </Popup>
      </div>
    </section>
  );
}

function Icon({ path, filled = false }: { readonly path: string; readonly filled?: boolean }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Grid columns of each phase; phases outside the timeline are left out. */
function phaseSpans(
  summary: WorkspaceSummary,
  language: Language,
): readonly { readonly title: string; readonly from: number; readonly to: number }[] {
  return summary.phases.flatMap((phase) => {
    const inside = summary.periods
      .map((entry, i) => (entry.end >= phase.from && entry.end <= phase.to ? i + 1 : 0))
      .filter((column) => column > 0);
    const first = inside[0];
    const last = inside.at(-1);
    return first === undefined || last === undefined
      ? []
      : [{ title: phase.title[language], from: first, to: last + 1 }];
  });
}

import type { ReactNode } from 'react';
import { choosePeriod } from '../../commands/choose-period.ts';
import type { PlanPlaces } from '../../state/planning-store.ts';
import { poorStanding } from '../../state/selectors/poor-standing.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { periodText } from '../../text/dates.ts';
import { useDesk, usePanelWords, useView, useWorkspace } from './use-planning.ts';

/** The day of the data: whose people these are, which roads there are, and the year before the first one that is planned for. */
export function DayChoice(): ReactNode {
  const desk = useDesk();
  const words = usePanelWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const period = useView((view) => resolveLast(view, summary).period);
  const periods = summary.periods.filter((each) => each.hasActual || each.period === period);
  return (
    <label>
      <span>{words.asOf}</span>
      <select className="field" value={period} onChange={(event) => choosePeriod(desk, event.target.value)}>
        {periods.map((each) => (
          <option key={each.period} value={each.period}>
            {periodText(each.period, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Says why nobody is poor, where nobody is: all are out of poverty by then, or the data do not tell. */
export function PoorNote({ places }: { readonly places: PlanPlaces }): ReactNode {
  const words = usePanelWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const period = useView((view) => resolveLast(view, summary).period);
  const standing = poorStanding(places);
  if (standing === 'some') return null;
  return (
    <p className="quiet" role="status">
      {standing === 'none' ? words.noPoor(periodText(period, language)) : words.poorUnknown}
    </p>
  );
}

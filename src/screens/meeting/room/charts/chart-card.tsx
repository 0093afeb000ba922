import { type ReactNode, useMemo } from 'react';
import { meetingChartsWords } from '../../../../text/meeting-charts-words.ts';
import { useView, useWords } from '../../use-desk.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import type { ChartModel } from './chart-models.ts';

/** A chart with its title, its choice, its notes and the table of the same figures. */
export function ChartCard(props: { readonly model: ChartModel; readonly choice?: ReactNode }): ReactNode {
  const { choice } = props;
  const general = useWords();
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const words = meetingChartsWords(language);
  // A model is made anew at every drawing of the sheet; the chart is drawn again only when it says something else.
  const key = JSON.stringify(props.model);
  const model = useMemo(() => JSON.parse(key) as ChartModel, [key]);
  return (
    <section className="chart-card" aria-label={model.title}>
      <div className="chart-head">
        <h3>
          {model.title} <span className="quiet">{model.unit}</span>
        </h3>
        {model.simulated && <span className="badge badge-simulated">{general.simulated}</span>}
      </div>
      {choice}
      <ChartCanvas key={theme} model={model} label={words.chartOf(model.title)} />
      {model.notes.length > 0 && <p className="quiet chart-notes">{model.notes.join(language === 'zh' ? '' : ' ')}</p>}
      <ChartTable model={model} />
    </section>
  );
}

function ChartTable({ model }: { readonly model: ChartModel }): ReactNode {
  const columns = [...model.series, ...model.extra];
  return (
    <table className="chart-table">
      <thead>
        <tr>
          <th scope="col">{model.axis}</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.categories.map((category, row) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {columns.map(({ name, texts }) => (
              <td key={name}>{texts[row] === '' ? '–' : texts[row]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { type ReactNode, useState } from 'react';
import type { ChartFigures } from '../../../../core/meeting/chart-figures.ts';
import { meetingChartsWords } from '../../../../text/meeting-charts-words.ts';
import { useShown, useView, useWorkspace } from '../../use-desk.ts';
import { useAnswer, useMeetingWords } from '../use-answer.ts';
import { ChartCard } from './chart-card.tsx';
import { batchModel, burnDownModel, fundModel, milestoneModel, shareModel } from './chart-models.ts';
import './charts.css';

/** 图表 of the place and day on the map: plan and actual, people still poor, funds, causes; each with its table. */
export function MeetingCharts(): ReactNode {
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const figures = useAnswer({ kind: 'charts', asOf: resolved.asOf, root: resolved.rootArea });
  if (figures === null) return <p className="quiet room-wait">{words.waiting}</p>;
  const { burnDown, funds } = figures;
  const isEmpty =
    burnDown === null &&
    funds === null &&
    figures.milestones.length + figures.batches.length + figures.shares.length === 0;
  if (isEmpty) return <p className="quiet room-wait">{meetingChartsWords(language).nothing}</p>;
  return (
    <div className="room-scroll scroll charts" tabIndex={-1}>
      {burnDown !== null && <ChartCard model={burnDownModel(burnDown, { summary, language })} />}
      <Milestones figures={figures} />
      {funds !== null && <ChartCard model={fundModel(funds, language)} />}
      <Batches figures={figures} />
      <Shares figures={figures} />
    </div>
  );
}

function Milestones({ figures: { milestones } }: { readonly figures: ChartFigures }): ReactNode {
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const [wanted, setWanted] = useState<string | null>(null);
  const chart = milestones.find(({ target }) => target === wanted) ?? milestones[0];
  if (!chart) return null;
  return (
    <ChartCard
      model={milestoneModel(chart, { summary, language })}
      choice={
        <Choice
          label={meetingChartsWords(language).target}
          value={chart.target}
          onChoose={setWanted}
          choices={milestones.map(({ target }) => ({
            id: target,
            name: summary.targets.find(({ id }) => id === target)?.title[language] ?? target,
          }))}
        />
      }
    />
  );
}

function Batches({ figures: { batches } }: { readonly figures: ChartFigures }): ReactNode {
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const [wanted, setWanted] = useState<string | null>(null);
  const chart = batches.find(({ target }) => target === wanted) ?? batches[0];
  if (!chart) return null;
  return (
    <ChartCard
      model={batchModel(chart, { summary, language })}
      choice={
        <Choice
          label={meetingChartsWords(language).target}
          value={chart.target}
          onChoose={setWanted}
          choices={batches.map(({ target }) => ({
            id: target,
            name: summary.targets.find(({ id }) => id === target)?.title[language] ?? target,
          }))}
        />
      }
    />
  );
}

function Shares({ figures: { shares } }: { readonly figures: ChartFigures }): ReactNode {
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const [wanted, setWanted] = useState<string | null>(null);
  const idOf = ({ indicator, dimension }: ChartFigures['shares'][number]) => `${indicator} ${dimension}`;
  const chart = shares.find((each) => idOf(each) === wanted) ?? shares[0];
  if (!chart) return null;
  return (
    <ChartCard
      model={shareModel(chart, { summary, language })}
      choice={
        shares.length > 1 && (
          <Choice
            label={meetingChartsWords(language).shares}
            value={idOf(chart)}
            onChoose={setWanted}
            choices={shares.map((each) => ({
              id: idOf(each),
              name: shareModel(each, { summary, language }).title,
            }))}
          />
        )
      }
    />
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (id: string) => void;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}): ReactNode {
  return (
    <label className="chart-choice">
      {props.label}{' '}
      <select className="field" value={props.value} onChange={(event) => props.onChoose(event.target.value)}>
        {props.choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

import type { BurnDown, FundChart, MilestoneChart, ShareChart } from '../../../../core/meeting/chart-figures.ts';
import type { ExitBatches } from '../../../../core/meeting/exit-batches.ts';
import type { Language } from '../../../../core/unit.ts';
import type { WorkspaceSummary } from '../../../../jobs/workspace/protocol.ts';
import { periodText } from '../../../../text/dates.ts';
import { meetingChartsWords } from '../../../../text/meeting-charts-words.ts';
import { columnFormat, figureText } from '../../../../text/numbers.ts';
import { absentWord } from '../../../../text/words.ts';

/** How a series looks; never told apart by colour alone. */
export type SeriesLook = 'outlined' | 'hatched' | 'quiet' | 'strong' | 'dashedLine' | 'line';

export type ChartSeries = {
  readonly name: string;
  readonly look: SeriesLook;
  readonly values: readonly (number | null)[];
  /** What the table says, and the label of a value on the chart; says why where there is no value. */
  readonly texts: readonly string[];
};

/** One chart and its table: both are drawn from this, so they cannot differ. */
export type ChartModel = {
  readonly title: string;
  /** Of the numbers in chart and table. */
  readonly unit: string;
  readonly form: 'columns' | 'rows';
  readonly axis: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Columns of the table that are not drawn. */
  readonly extra: readonly { readonly name: string; readonly texts: readonly string[] }[];
  readonly notes: readonly string[];
  readonly simulated: boolean;
};

type About = { readonly summary: WorkspaceSummary; readonly language: Language };

export function milestoneModel(chart: MilestoneChart, { summary, language }: About): ChartModel {
  const words = meetingChartsWords(language);
  const target = summary.targets.find(({ id }) => id === chart.target);
  const { milestones } = chart;
  const planned = milestones.map((each) => each.planned);
  const actual = milestones.map((each) => each.actual);
  const { unit, format } = columnFormat(known([...planned, ...actual]), target?.unit ?? '', language);
  return {
    title: words.milestones,
    unit,
    form: 'columns',
    axis: words.year,
    categories: milestones.map(({ period }) => periodText(period, language)),
    series: [
      { name: words.planned, look: 'outlined', values: planned, texts: planned.map(format) },
      {
        name: words.actual,
        look: 'strong',
        values: actual,
        texts: milestones.map(({ actual: value, status }) =>
          value !== null ? format(value) : status === 'tooEarly' ? words.notYet : absentWord('missing', language),
        ),
      },
    ],
    extra: [],
    notes: milestones.some(({ cumulative }) => cumulative) ? [words.cumulative] : [],
    simulated: chart.simulated,
  };
}

export function burnDownModel(chart: BurnDown, { summary, language }: About): ChartModel {
  const words = meetingChartsWords(language);
  const { points, planFrom } = chart;
  const unitId = summary.indicators.find(({ id }) => id === chart.indicator)?.unit ?? '';
  const values = points.map(({ value }) => value);
  const planned = points.map((point) => point.planned);
  const { unit, format } = columnFormat(known([...values, ...planned]), unitId, language);
  const name = summary.targets.find(({ id }) => id === planFrom?.target)?.title[language] ?? '';
  return {
    title: words.burnDown,
    unit,
    form: 'columns',
    axis: words.year,
    categories: points.map(({ period }) => periodText(period, language)),
    series: [
      ...(planFrom === null
        ? []
        : [
            {
              name: words.planned,
              look: 'dashedLine' as const,
              values: planned,
              texts: planned.map((value) => (value === null ? '' : format(value))),
            },
          ]),
      {
        name: words.actual,
        look: 'line',
        values,
        texts: points.map(({ value, absent }) =>
          value !== null ? format(value) : absent === null ? words.notYet : absentWord(absent, language),
        ),
      },
    ],
    extra: [],
    notes: [
      originOfPlan(planFrom, name, words),
      ...points
        .filter(({ missing, value }) => missing > 0 && value !== null)
        .map(({ period, missing }) => words.missingParts(periodText(period, language), missing)),
    ],
    simulated: chart.simulated,
  };
}

/** Where the planned line comes from, in words. */
function originOfPlan(
  planFrom: BurnDown['planFrom'],
  name: string,
  words: ReturnType<typeof meetingChartsWords>,
): string {
  if (planFrom === null) return words.noPlan;
  return planFrom.kind === 'goal' ? words.planFromGoal(name) : words.planFromExits(name);
}

const stageLooks: readonly SeriesLook[] = ['outlined', 'hatched', 'quiet', 'strong'];

export function fundModel(chart: FundChart, language: Language): ChartModel {
  const words = meetingChartsWords(language);
  const { unit, format } = columnFormat(known(chart.years.flatMap(({ amounts }) => amounts)), 'wanYuan', language);
  return {
    title: words.funds,
    unit,
    form: 'columns',
    axis: words.year,
    categories: chart.years.map(({ year }) => periodText(String(year), language)),
    series: chart.stages.map((stage, i) => {
      const values = chart.years.map(({ amounts }) => amounts[i] ?? null);
      return {
        name: words.stages[stage],
        look: stageLooks[i]!,
        values,
        texts: values.map((value) => (value === null ? words.noRecord : format(value))),
      };
    }),
    extra: [],
    notes: [],
    simulated: chart.simulated,
  };
}

/** Units by the year of their batch: planned, left in that year, and of the batch still not out. */
export function batchModel(chart: ExitBatches, { summary, language }: About): ChartModel {
  const words = meetingChartsWords(language);
  const target = summary.targets.find(({ id }) => id === chart.target);
  const planned = chart.years.map((each) => each.planned);
  const actual = chart.years.map((each) => each.actual);
  const { unit, format } = columnFormat(known([...planned, ...actual]), target?.unit ?? '', language);
  const text = (value: number | null) => (value === null ? words.notYet : format(value));
  return {
    title: words.batches,
    unit,
    form: 'columns',
    axis: words.year,
    categories: chart.years.map(({ year }) => periodText(String(year), language)),
    series: [
      { name: words.planned, look: 'outlined', values: planned, texts: planned.map(text) },
      { name: words.actual, look: 'strong', values: actual, texts: actual.map(text) },
    ],
    extra: [{ name: words.late, texts: chart.years.map(({ late }) => text(late)) }],
    notes: [words.batchNote, ...(chart.unplanned > 0 ? [words.unplanned(chart.unplanned)] : [])],
    simulated: chart.simulated,
  };
}

/** Largest category first; those without a figure last. */
export function shareModel(chart: ShareChart, { summary, language }: About): ChartModel {
  const words = meetingChartsWords(language);
  const indicator = summary.indicators.find(({ id }) => id === chart.indicator);
  const own = indicator?.dimensions?.find(({ id }) => id === chart.dimension);
  const categories = [...chart.categories].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const values = categories.map(({ value }) => value);
  const whole = known(values).reduce((sum, value) => sum + value, 0);
  const { unit, format } = columnFormat(known(values), indicator?.unit ?? '', language);
  return {
    title: `${indicator?.title[language] ?? chart.indicator}${language === 'zh' ? '：' : ': '}${own?.title[language] ?? chart.dimension}`,
    unit,
    form: 'rows',
    axis: words.category,
    categories: categories.map(({ id }) => own?.categories.find((each) => each.id === id)?.title[language] ?? id),
    series: [
      {
        name: indicator?.title[language] ?? chart.indicator,
        look: 'strong',
        values,
        texts: categories.map(({ value, absent }) =>
          value !== null ? format(value) : absentWord(absent ?? 'missing', language),
        ),
      },
    ],
    extra: [
      {
        name: words.share,
        texts: values.map((value) =>
          value === null || whole === 0 ? '' : figureText(value / whole, 'ratio', language),
        ),
      },
    ],
    notes: [words.ofYear(periodText(chart.period, language)), words.ofKnown],
    simulated: chart.simulated,
  };
}

function known(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

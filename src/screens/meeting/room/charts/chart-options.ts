import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartModel, ChartSeries, SeriesLook } from './chart-models.ts';

export type ChartOptions = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>;

/** Colours of the theme, and the size that everything scales with. */
export type ChartInk = {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly panel: string;
  readonly accent: string;
  readonly font: string;
  /** Pixels of one rem. */
  readonly rem: number;
  readonly isAnimated: boolean;
};

/** What ECharts draws of a model. Every value wears its number, so nothing needs a hover; its tooltip would break the content policy. */
export function chartOptions(model: ChartModel, ink: ChartInk): ChartOptions {
  const { rem } = ink;
  const text = { color: ink.quiet, fontFamily: ink.font, fontSize: 0.86 * rem };
  const category = {
    type: 'category' as const,
    data: [...model.categories],
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    axisLabel: { ...text, interval: 0, hideOverlap: false },
    inverse: model.form === 'rows',
  };
  const value = {
    type: 'value' as const,
    axisLabel: { show: false },
    splitLine: { lineStyle: { color: ink.line, opacity: 0.6 } },
  };
  const isRows = model.form === 'rows';
  return {
    animation: ink.isAnimated,
    animationDuration: 300,
    textStyle: { fontFamily: ink.font },
    grid: {
      left: 0.4 * rem,
      right: (isRows ? 5 : 0.6) * rem,
      top: (hasUprightNumbers(model) ? 5 : model.series.length > 1 ? 3.2 : 1) * rem,
      bottom: 0.2 * rem,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(model.series.length > 1
      ? {
          legend: {
            left: 0,
            top: 0,
            itemWidth: 1.8 * rem,
            itemHeight: 0.9 * rem,
            itemGap: 1.2 * rem,
            textStyle: { ...text, color: ink.ink },
            selectedMode: false,
          },
        }
      : {}),
    xAxis: isRows ? value : category,
    yAxis: isRows ? category : value,
    series: model.series.map((series) => seriesOption(series, model, ink)),
  };
}

function seriesOption(series: ChartSeries, model: ChartModel, ink: ChartInk): BarSeriesOption | LineSeriesOption {
  const isRows = model.form === 'rows';
  const isUpright = hasUprightNumbers(model);
  const label = {
    show: true,
    position: isRows ? ('right' as const) : ('top' as const),
    color: ink.ink,
    fontFamily: ink.font,
    fontSize: 0.9 * ink.rem,
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => series.texts[dataIndex] ?? '',
    ...(isUpright ? { rotate: 90, align: 'left' as const, verticalAlign: 'middle' as const } : {}),
  };
  const shared = { name: series.name, data: [...series.values], silent: true };
  if (series.look === 'line' || series.look === 'dashedLine') {
    const isPlan = series.look === 'dashedLine';
    const color = isPlan ? ink.quiet : ink.accent;
    return {
      ...shared,
      type: 'line',
      symbol: isPlan ? 'emptyDiamond' : 'circle',
      symbolSize: 0.6 * ink.rem,
      showAllSymbol: true,
      connectNulls: false,
      lineStyle: { color, width: 0.16 * ink.rem, type: isPlan ? 'dashed' : 'solid' },
      itemStyle: { color },
      data: series.values.map((value, at) => ({ value, label: { position: sideOf(series, model, at) } })),
      label: { ...label, color: isPlan ? ink.quiet : ink.ink },
    };
  }
  return {
    ...shared,
    type: 'bar',
    barMaxWidth: 3.4 * ink.rem,
    barGap: '12%',
    itemStyle: barLook(series.look, ink),
    label,
  };
}

/** Where columns are narrower than their numbers, these stand upright. */
function hasUprightNumbers({ form, series, categories }: ChartModel): boolean {
  return form === 'columns' && series.length > 2 && series.length * categories.length > 8;
}

/** The higher of two points wears its number above, the lower one below; close to the axis there is no room below. */
function sideOf(series: ChartSeries, model: ChartModel, at: number): 'top' | 'bottom' {
  const value = series.values[at] ?? 0;
  const others = model.series.filter((each) => each !== series).flatMap((each) => each.values[at] ?? []);
  const largest = Math.max(...model.series.flatMap((each) => each.values.map((one) => one ?? 0)));
  if (value < 0.12 * largest && others.length === 0) return 'top';
  const isFirst = model.series[0] === series;
  return others.some((other) => other > value || (other === value && isFirst)) ? 'bottom' : 'top';
}

function barLook(look: SeriesLook, ink: ChartInk): NonNullable<BarSeriesOption['itemStyle']> {
  const edge = { borderColor: ink.quiet, borderWidth: 0.1 * ink.rem };
  switch (look) {
    case 'outlined':
      return { color: ink.panel, ...edge, borderType: 'dashed' };
    case 'hatched':
      return {
        color: ink.panel,
        ...edge,
        decal: {
          symbol: 'rect',
          color: ink.quiet,
          dashArrayX: [1, 0],
          dashArrayY: [2, 5],
          rotation: -Math.PI / 4,
        },
      };
    case 'quiet':
      return { color: ink.quiet };
    default:
      return { color: ink.accent };
  }
}

import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type ECharts, init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ChartModel } from './chart-models.ts';
import { type ChartInk, chartOptions } from './chart-options.ts';

register([BarChart, LineChart, GridComponent, LegendComponent, CanvasRenderer]);

/** A chart in the colours of the page, read when it is made; drawn again with the window's size. Its figures are read from the table below it. */
export function ChartCanvas({ model, label }: { readonly model: ChartModel; readonly label: string }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const draw = () => {
      if (element.clientWidth === 0) return;
      chart.current ??= init(element, null, { renderer: 'canvas' });
      chart.current.resize();
      chart.current.setOption(chartOptions(model, inkOf(element)), { notMerge: true });
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [model]);
  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
    },
    [],
  );
  return <div ref={place} className="chart-canvas" data-rows={model.form === 'rows'} role="img" aria-label={label} />;
}

function inkOf(element: HTMLElement): ChartInk {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    quiet: token('--ink-2'),
    line: token('--line'),
    panel: token('--panel'),
    accent: token('--accent'),
    font: style.fontFamily,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    isAnimated: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

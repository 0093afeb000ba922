import type { ReactNode } from 'react';
import type { PlanTool } from '../../state/planning-store.ts';

/** One path in a box of 20 × 20, drawn as a line. */
const paths: Readonly<Record<PlanTool, string>> = {
  select: 'M5 3L5 16L8.6 12.6L11 17.4L13 16.4L10.7 11.8L15.4 11.6Z',
  road: 'M3 16C7 15 6 9 10 9.5S13 5 17 4',
  site: 'M3 10L10 4L17 10M5 9V16H15V9',
  bridge: 'M3 7C6 11 14 11 17 7M3 13H17M6 10V13M14 10V13',
  service: 'M10 4V16M4 10H16',
  footprint: 'M4 6L12 3L17 9L13 17L5 15Z',
  assign: 'M4 14L13 7M9.6 6.4L13.6 6.6L13 10.6M15 13A2 2 0 1 0 15.1 13',
  measure: 'M3 13L13 3L17 7L7 17ZM6 10L8 12M9 7L11 9',
};

export function ToolSign({ tool }: { readonly tool: PlanTool }): ReactNode {
  return (
    <svg className="tool-sign" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[tool]} />
    </svg>
  );
}

import type { BuildStep } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

/** Goes to a step of the workspace; an open form closes. */
export function chooseStep({ data }: DataDesk, step: BuildStep): void {
  data.setState({ step, form: null, draft: null });
}

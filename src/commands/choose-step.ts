import type { BuildStep } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

/** Goes to a step of the workspace. A form that is open waits at its own step, with what was typed, until it is closed there. */
export function chooseStep({ data }: DataDesk, step: BuildStep): void {
  const { step: left, form, draft, parked } = data.getState();
  if (step === left) return;
  const { [step]: found = { form: null, draft: null }, ...others } = parked;
  data.setState({ step, ...found, parked: form === null ? others : { ...others, [left]: { form, draft } } });
}

import type { Theme } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** Paper or hall; without an argument the other one. */
export function chooseTheme({ view }: Desk, theme?: Theme): void {
  view.setState({ theme: theme ?? (view.getState().theme === 'paper' ? 'hall' : 'paper') });
}

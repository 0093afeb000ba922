import type { DataTab } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** What the data desk has open. */
export function chooseTab({ view }: Pick<Desk, 'view'>, tab: DataTab): void {
  view.setState({ tab });
}

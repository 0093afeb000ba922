import type { Desk } from './desk.ts';

/** Holds the map against something else (`comparedWith`), or against nothing; the divider stays as it is. */
export function chooseCompared({ view }: Desk, compared: string | null): void {
  view.setState({ compared, aside: false, ...(compared === null ? { swipe: false } : {}) });
}

/** Two maps under one divider, or one. */
export function chooseSwipe({ view }: Desk, swipe: boolean): void {
  view.setState({ swipe });
}

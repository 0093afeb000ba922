import type { Desk } from './desk.ts';

/** Picks out an area or a village: outlined, flown to, and its responsible people shown. Null lets go. */
export function selectArea({ view }: Desk, code: string | null): void {
  view.setState({ area: code });
}

import type { DataDesk } from './data-desk.ts';

/** Opens the form of an entry by its id (an area's code), or of a new one; what was typed into another is gone. */
export function openForm({ data }: DataDesk, id: string | null): void {
  data.setState({ form: { id }, draft: null });
}

export function closeForm({ data }: DataDesk): void {
  data.setState({ form: null, draft: null });
}

/** Keeps what is typed. */
export function setDraft({ data }: DataDesk, draft: object): void {
  data.setState({ draft });
}

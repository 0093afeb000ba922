/** What the workspace knows of a village that moves to a site; null for what it does not. */
export type MoveFacts = {
  readonly villageName: string | null;
  readonly km: number | null;
  /** The stated reason in words, and what the data show. */
  readonly reasonText: string | null;
  readonly foundText: string | null;
};

/** By id of the site and code of the village. */
export type FactsOfMove = (site: string, village: string) => MoveFacts | null;

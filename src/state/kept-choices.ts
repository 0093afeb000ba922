/** Small choices that this browser remembers for good; none of them is data. `planVariant`: id of the variant that was shown last. */
export type KeptChoice = 'planGuideHidden' | 'planVariant';

const keyOf = (choice: KeptChoice) => `guatu:${choice}`;

/** Null where nothing was kept, or the browser keeps nothing. */
export function keptChoice(choice: KeptChoice): string | null {
  try {
    return localStorage.getItem(keyOf(choice));
  } catch {
    return null;
  }
}

/** Null forgets it. Where the browser keeps nothing, the choice holds as long as the page. */
export function keepChoice(choice: KeptChoice, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(choice));
    else localStorage.setItem(keyOf(choice), value);
  } catch {
    // Storage is forbidden or full: a choice made once more does no harm.
  }
}

const openPlanKey = 'guatu:openPlan';

/** The plan that this tab showed last, also after it was loaded again; null for none. Two tabs can have two of them. */
export function planOfTab(): string | null {
  try {
    return sessionStorage.getItem(openPlanKey);
  } catch {
    return null;
  }
}

export function keepPlanOfTab(id: string): void {
  try {
    sessionStorage.setItem(openPlanKey, id);
  } catch {
    // Forbidden or full: the plan drawn on last is opened instead.
  }
}

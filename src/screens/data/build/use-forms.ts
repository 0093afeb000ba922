import { useEffect } from 'react';
import { loadChoices } from '../../../commands/load-choices.ts';
import type { FormChoices } from '../../../jobs/workspace/form-protocol.ts';
import type { WorkspaceSummary } from '../../../jobs/workspace/protocol.ts';
import { type FormsWords, formsWordsOf } from '../../../text/forms-words.ts';
import { useData, useDesk, useSession, useView } from '../use-data.ts';

export function useForms(): FormsWords {
  return formsWordsOf(useView((view) => view.language));
}

/** What forms choose from; the last known while newer ones are on their way, null before the first. */
export function useChoices(): FormChoices | null {
  const desk = useDesk();
  const key = useSession((session) => session.workspace?.key ?? null);
  useEffect(() => {
    if (key !== null) void loadChoices(desk);
  }, [desk, key]);
  return useData((data) => data.choices?.choices ?? null);
}

/** The open workspace; only below a panel that has checked that there is one. */
export function useSummary(): WorkspaceSummary {
  const summary = useSession((session) => session.workspace?.summary ?? null);
  if (!summary) throw new Error('expected an open workspace, got none');
  return summary;
}

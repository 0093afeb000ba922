import { useState } from 'react';
import { setDraft } from '../../../../commands/open-form.ts';
import { useData, useDesk } from '../../use-data.ts';

/** The draft of the open form: as it was last typed, else as `start` makes it; and the way to change parts of it. */
export function useDraft<Draft extends object>(start: () => Draft): readonly [Draft, (change: Partial<Draft>) => void] {
  const desk = useDesk();
  const [first] = useState(start);
  const draft = (useData((data) => data.draft) as Draft | null) ?? first;
  return [draft, (change) => setDraft(desk, { ...((desk.data.getState().draft as Draft | null) ?? first), ...change })];
}

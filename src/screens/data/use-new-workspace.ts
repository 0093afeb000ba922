import { useEffect, useRef } from 'react';
import { planAgain } from '../../commands/plan-import.ts';
import { useDesk, useSession } from './use-data.ts';

/** Files that wait while another workspace is opened are held against that one. */
export function useNewWorkspace(): void {
  const desk = useDesk();
  const key = useSession((session) => session.workspace?.key ?? null);
  const planned = useRef(key);
  useEffect(() => {
    if (planned.current === key) return;
    planned.current = key;
    void planAgain(desk);
  }, [desk, key]);
}

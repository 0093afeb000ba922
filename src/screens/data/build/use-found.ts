import { useEffect, useState } from 'react';
import { useSession } from '../use-data.ts';

/** What a search answers, asked anew when the text or the workspace changes; an answer that comes too late is dropped. */
export function useFound<Answer>(text: string, ask: (text: string) => Promise<Answer>): Answer | null {
  const key = useSession((session) => session.workspace?.key ?? null);
  const [found, setFound] = useState<Answer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is a new function every time; text and workspace are what counts
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await ask(text);
      if (isCurrent) setFound(answer);
    }, 120);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, key]);
  return found;
}

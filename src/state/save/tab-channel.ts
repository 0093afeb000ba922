/** What this page says to the other tabs of this browser, and hears from them. */
export type TabChannel<Said> = { say(said: Said): void; close(): void };

/**
 * Null where the browser has no such channel or refuses it. Nothing depends on being heard: who may write is decided by the epoch in the database,
 * and a tab that is looked at again asks the disk.
 */
export function tabChannel<Said>(name: string, onSaid: (said: Said) => void): TabChannel<Said> | null {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<Said>) => onSaid(data);
    return { say: (said) => channel.postMessage(said), close: () => channel.close() };
  } catch {
    return null;
  }
}

/** What the show tells the speaker's window, and the window's question when it opens in the middle of a show. */
export type SpeakerMessage =
  | {
      readonly kind: 'scene';
      readonly at: number;
      readonly all: number;
      readonly title: string;
      readonly note: string;
      readonly next: string | null;
    }
  | { readonly kind: 'ask' };

/** Windows of this site on this machine hear each other; nothing leaves the browser. */
export function speakerChannel(): BroadcastChannel {
  return new BroadcastChannel('guatu-speaker');
}

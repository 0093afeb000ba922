import { type ReactNode, useEffect, useState } from 'react';
import type { Language } from '../../../core/unit.ts';
import { meetingWords } from '../../../text/meeting-words.ts';
import { type SpeakerMessage, speakerChannel } from './speaker-channel.ts';
import './speaker.css';

type Told = Extract<SpeakerMessage, { readonly kind: 'scene' }>;

/** `/#/speaker`: the second window, on the speaker's own screen: the note of the scene that the room sees, and what comes next. */
export function SpeakerWindow({ language }: { readonly language: Language }): ReactNode {
  const words = meetingWords(language);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    const channel = speakerChannel();
    channel.addEventListener('message', ({ data }: MessageEvent<SpeakerMessage>) => {
      if (data.kind === 'scene') setTold(data);
    });
    channel.postMessage({ kind: 'ask' } satisfies SpeakerMessage);
    return () => channel.close();
  }, []);
  return (
    <main className="speaker">
      {told === null ? (
        <p className="quiet">{words.speakerWaiting}</p>
      ) : (
        <>
          <p className="quiet">{words.scene(told.at, told.all)}</p>
          <h1>{told.title}</h1>
          <p className="speaker-note">{told.note === '' ? words.noNote : told.note}</p>
          <p className="quiet">{told.next === null ? words.lastScene : words.nextIs(told.next)}</p>
        </>
      )}
    </main>
  );
}

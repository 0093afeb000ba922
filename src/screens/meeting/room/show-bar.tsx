import { type ReactNode, useEffect } from 'react';
import { sceneDay } from '../../../commands/change-scenes.ts';
import type { DataDesk } from '../../../commands/data-desk.ts';
import {
  endShow,
  goToLastScene,
  goToScene,
  stepShow,
  toggleAutoplay,
  toggleBlank,
} from '../../../commands/run-show.ts';
import { dateText } from '../../../text/dates.ts';
import { useDesk, useSession, useView, useWorkspace } from '../use-desk.ts';
import { speakerChannel } from './speaker-channel.ts';
import { useMeetingWords } from './use-answer.ts';
import './room.css';

/** How long a scene without a dwell of its own stays while the show goes on by itself, in seconds. */
const usualDwell = 12;

/** The show of scenes: a line at the foot, everything else by clicker keys. The speaker's window is told each step. */
export function ShowBar(): ReactNode {
  const desk = useDesk();
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const show = useSession((session) => session.show);
  const scene = summary.scenes[show?.at ?? 0];
  const next = summary.scenes[(show?.at ?? 0) + 1];
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
      // The divider of two maps keeps its arrows; a clicker's other keys go on.
      const isOnDivider = event.target instanceof Element && event.target.closest('[role="slider"]') !== null;
      if (event.target instanceof HTMLInputElement || (isOnDivider && event.key.startsWith('Arrow'))) return;
      if (!act(event.key, desk)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // Before the keys of the map, which step the years.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [desk]);
  const isPlaying = show?.isPlaying ?? false;
  const seconds = scene?.dwellSeconds ?? usualDwell;
  const at = show?.at ?? 0;
  const count = summary.scenes.length;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => goToScene(desk, (at + 1) % count), seconds * 1000);
    return () => clearTimeout(timer);
  }, [desk, isPlaying, seconds, at, count]);
  useEffect(() => {
    if (!scene) return;
    const channel = speakerChannel();
    const tell = () =>
      channel.postMessage({
        kind: 'scene',
        at: at + 1,
        all: summary.scenes.length,
        title: scene.title[language],
        note: scene.note ?? '',
        next: next?.title[language] ?? null,
      });
    channel.addEventListener('message', ({ data }) => {
      if (data?.kind === 'ask') tell();
    });
    tell();
    return () => channel.close();
  }, [scene, next, at, summary, language]);
  if (show === null || !scene) return null;
  const day = sceneDay(desk, scene);
  return (
    <>
      <section className="plate show-bar" aria-label={words.showing} aria-live="polite">
        <span className="quiet">{words.scene(at + 1, summary.scenes.length)}</span>
        <strong>{scene.title[language]}</strong>
        <span className="quiet">{day === null ? words.latest : words.frozenAt(dateText(day.asOf, language))}</span>
        <span className="show-buttons">
          <button type="button" className="button" disabled={at === 0} onClick={() => stepShow(desk, -1)}>
            {words.previousScene}
          </button>
          <button type="button" className="button" disabled={next === undefined} onClick={() => stepShow(desk, 1)}>
            {words.nextScene}
          </button>
          <button type="button" className="button" aria-pressed={isPlaying} onClick={() => toggleAutoplay(desk)}>
            {words.autoplay}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => window.open(`#/speaker?lang=${language}`, 'guatu-speaker', 'popup,width=640,height=480')}
          >
            {words.speakerWindow}
          </button>
          <button type="button" className="button" onClick={() => endShow(desk)}>
            {words.endShow}
          </button>
        </span>
      </section>
      {show.isBlank && (
        <button type="button" className="show-blank" onClick={() => toggleBlank(desk)}>
          <span className="visually-hidden">{words.blank}</span>
        </button>
      )}
    </>
  );
}

/** The keys of clickers: most send PageUp and PageDown, some arrows, and b or . to blank. */
function act(key: string, desk: DataDesk): boolean {
  if (key === 'PageDown' || key === 'ArrowRight' || key === 'ArrowDown') stepShow(desk, 1);
  else if (key === 'PageUp' || key === 'ArrowLeft' || key === 'ArrowUp') stepShow(desk, -1);
  else if (key === 'Home') goToScene(desk, 0);
  else if (key === 'End') goToLastScene(desk);
  else if (key === 'b' || key === '.') toggleBlank(desk);
  else if (key === ' ') toggleAutoplay(desk);
  else if (key === 'Escape') endShow(desk);
  else return false;
  return true;
}

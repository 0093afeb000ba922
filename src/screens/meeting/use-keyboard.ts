import { useEffect, useRef } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { choosePreset } from '../../commands/choose-preset.ts';
import { chooseTheme } from '../../commands/choose-theme.ts';
import type { Desk } from '../../commands/desk.ts';
import { drillInto } from '../../commands/drill-into.ts';
import { drillUp } from '../../commands/drill-up.ts';
import { moveCursor } from '../../commands/move-cursor.ts';
import { selectArea } from '../../commands/select-area.ts';
import { stepPeriod } from '../../commands/step-period.ts';
import { toggleCompared } from '../../commands/toggle-compared.ts';
import { togglePlay } from '../../commands/toggle-play.ts';
import { presets } from '../../state/view-store.ts';
import { useDesk } from './use-desk.ts';

export type KeyTargets = {
  readonly onSheet: (sheet: 'help' | 'subject' | 'print') => void;
  readonly onPanels: () => void;
};

/** The keys of the meeting, wherever the focus is, except while something is typed or a control uses the same key. */
export function useKeyboard(targets: KeyTargets): void {
  const desk = useDesk();
  const latest = useRef(targets);
  latest.current = targets;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isDialogOpen()) return;
      if (act(event, desk, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [desk]);
}

const arrows = { ArrowUp: 'north', ArrowDown: 'south', ArrowRight: 'east', ArrowLeft: 'west' } as const;

function act(event: KeyboardEvent, desk: Desk, targets: KeyTargets): boolean {
  const { key } = event;
  const isOnControl =
    event.target instanceof Element && event.target.closest('button, summary, a, input, select') !== null;
  if (key in arrows) {
    if (event.target instanceof HTMLInputElement) return false;
    moveCursor(desk, arrows[key as keyof typeof arrows]);
    return true;
  }
  const preset = presets[Number(key) - 1];
  if (preset) choosePreset(desk, preset);
  else if (key === 'Enter' && !isOnControl) return enter(desk);
  else if (key === 'Escape') drillUp(desk);
  else if (key === 'PageDown' || key === ']') stepPeriod(desk, 1);
  else if (key === 'PageUp' || key === '[') stepPeriod(desk, -1);
  else if (key === ' ' && !isOnControl) togglePlay(desk);
  else if (key === 'c') toggleCompared(desk);
  else if (key === 'l') chooseLanguage(desk);
  else if (key === 't') chooseTheme(desk);
  else if (key === 'h') targets.onPanels();
  else if (key === 'p') targets.onSheet('print');
  else if (key === '/') targets.onSheet('subject');
  else if (key === '?') targets.onSheet('help');
  else return false;
  return true;
}

function enter(desk: Desk): boolean {
  const { cursor } = desk.session.getState();
  if (cursor === null || cursor.kind === 'project') return false;
  if (cursor.kind === 'village') selectArea(desk, cursor.id);
  else drillInto(desk, cursor.id);
  return true;
}

/** A dialog has the keys for itself, whoever opened it: Escape closes it and goes nowhere else. */
function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';
}

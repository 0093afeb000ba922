import { useEffect } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { chooseTheme } from '../../commands/choose-theme.ts';
import { chooseTool, lassoByCorners } from '../../commands/plan/choose-tool.ts';
import { redoInPlan, undoInPlan } from '../../commands/plan/edit-plan.ts';
import {
  duplicateSelected,
  joinSelectedWith,
  selectedElement,
  splitSelected,
} from '../../commands/plan/reshape-element.ts';
import { setDraft } from '../../commands/plan/set-draft.ts';
import { planTools } from '../../state/planning-store.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { touchingRoad } from '../../state/selectors/touching-road.ts';
import { planningWordsOf } from '../../text/planning-words.ts';
import { useDesk } from './use-planning.ts';

/** The keys that work wherever the focus is, but in fields and dialogs. */
export function usePlanKeys(onHelp: () => void): void {
  const desk = useDesk();
  useEffect(() => {
    const join = () => {
      const road = selectedElement(desk);
      const other =
        road?.kind === 'road' && touchingRoad(shownElements(desk.plans.getState(), desk.planning.getState()), road);
      if (other) joinSelectedWith(desk, other.id);
    };
    const plain: Readonly<Record<string, () => void>> = {
      x: () => splitSelected(desk),
      j: join,
      d: () => duplicateSelected(desk, [0.003, -0.003]),
      l: () => chooseLanguage(desk),
      t: () => chooseTheme(desk),
      o: () => {
        lassoByCorners(desk, !desk.planning.getState().isLassoByCorners);
        focusMap();
      },
      '?': onHelp,
    };
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key === 'z' || key === 'y') {
          setDraft(desk, null);
          if (key === 'y' || event.shiftKey) redoInPlan(desk);
          else undoInPlan(desk);
          event.preventDefault();
        }
        return;
      }
      if (event.altKey) return;
      const { toolKeys } = planningWordsOf('zh');
      const tool = planTools.find((each) => toolKeys[each].toLowerCase() === key);
      if (tool) {
        chooseTool(desk, tool);
        focusMap();
      } else if (plain[key]) plain[key]();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [desk, onHelp]);
}

/** A tool taken by its key is used by keys: the arrows move the cross from here on. */
function focusMap(): void {
  document.querySelector<HTMLElement>('#plan-map canvas.maplibregl-canvas')?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}

import { type ReactNode, useEffect, useRef } from 'react';
import type { Language } from '../../core/unit.ts';
import { draftAsElement } from '../../state/selectors/draft-as-element.ts';
import { reachSummary } from '../../state/selectors/live-figures.ts';
import { liveTotals } from '../../state/selectors/live-totals.ts';
import { violationsNow } from '../../state/selectors/violations-now.ts';
import { countText, figureText } from '../../text/numbers.ts';
import { costText, planCostWords } from '../../text/plan-cost-words.ts';
import {
  useDesk,
  useElements,
  usePanelWords,
  usePlan,
  usePlanning,
  useSelected,
  useView,
  useWords,
} from './use-planning.ts';

/** What can be gone to in the panel, by the id of its plate. */
type Part = 'reach' | 'effect' | 'element';

/**
 * The head of the panel, which stays while the rest is scrolled: whom the plan reaches, what it costs and which rules it breaks, each the way to the
 * plate that says more. What is selected has its form brought into view; a road that has just been drawn leaves the reach in sight.
 */
export function PanelHead(): ReactNode {
  const words = usePanelWords();
  const costs = planCostWords(useView((view) => view.language));
  const { kinds, elements: listWords } = useWords();
  const language = useView((view) => view.language);
  const { prices } = usePlan();
  const elements = useElements();
  const selected = useSelected();
  const reach = usePlanning((planning) => planning.reach);
  const moved = usePlanning((planning) => draftAsElement(elements, planning));
  const zones = usePlanning((planning) => planning.zones);
  const checked = usePlanning((planning) => planning.checked);
  const broken = violationsNow(zones, elements, moved, checked).list.length;
  const people = reach ? reachSummary(reach).increase.people : 0;
  const totals = liveTotals(elements, moved, prices);
  useSelectedInView();
  return (
    <nav className="panel-head" aria-label={words.contents}>
      <button type="button" onClick={() => goTo('reach')}>
        <small>{words.reach}</small>
        <strong>{`${people > 0 ? '+' : ''}${peopleText(people, language)}`}</strong>
      </button>
      <button type="button" onClick={() => goTo('effect')}>
        <small>
          {words.cost}
          {totals && totals.wanYuan !== null && totals.unknown > 0 && ` · ${costs.openIn(totals.unknown)}`}
          {broken > 0 && (
            <span className="panel-broken" title={words.broken(broken)}>
              {' '}
              ▲ {broken}
              <span className="visually-hidden"> {words.broken(broken)}</span>
            </span>
          )}
        </small>
        <strong>{totals ? costText(totals.wanYuan, language) : '…'}</strong>
      </button>
      <button type="button" onClick={() => goTo('element')}>
        <small>{selected ? kinds[selected.kind] : listWords.title}</small>
        <strong title={selected?.name}>{selected ? selected.name : listWords.count(elements.length)}</strong>
      </button>
    </nav>
  );
}

/** To the last person while there is room for it: 84,179, 12.84万人. */
function peopleText(people: number, language: Language): string {
  return language === 'zh' && Math.abs(people) >= 1e5 ? figureText(people, 'people', language) : countText(people);
}

/** Brings the form of what is selected into view, unless it is a road that was drawn this very moment. */
function useSelectedInView(): void {
  const { plans } = useDesk();
  const selected = usePlanning((planning) => planning.selected);
  const known = useRef(plans.getState().history?.entries.length ?? 0);
  useEffect(() => {
    const entries = plans.getState().history?.entries ?? [];
    const last = entries.length > known.current ? entries.at(-1)?.edits[0] : undefined;
    known.current = entries.length;
    const isNewRoad = last?.kind === 'drawRoad' && last.element.id === selected;
    if (selected !== null && !isNewRoad) show('element');
  }, [plans, selected]);
}

function goTo(part: Part): void {
  show(part)?.focus({ preventScroll: true });
}

function show(part: Part): HTMLElement | null {
  const plate = document.getElementById(`panel-${part}`);
  plate?.scrollIntoView({ block: 'start' });
  return plate;
}

import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { BrokenNow } from './broken-now.tsx';
import { ComparePlate } from './compare-plate.tsx';
import { EffectPlate } from './effect-plate.tsx';
import { ElementForm } from './element-form.tsx';
import { ElementList } from './element-list.tsx';
import { GuidePlate } from './guide-plate.tsx';
import { HandedOutNotice } from './handed-out-note.tsx';
import { HintBar } from './hint-bar.tsx';
import { MergePlate } from './merge-plate.tsx';
import { PanelHandle } from './panel-handle.tsx';
import { PanelHead } from './panel-head.tsx';
import { PlanBar } from './plan-bar.tsx';
import { PlanMap } from './plan-map.tsx';
import { ReachPlate } from './reach-plate.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { SavingNote } from './saving-note.tsx';
import { TargetsPlate } from './targets-plate.tsx';
import { ToolStrip } from './tool-strip.tsx';
import { UnopenedNote } from './unopened-note.tsx';
import { useFocusHome } from './use-focus-home.ts';
import { usePlanKeys } from './use-plan-keys.ts';
import { useCatalogue, usePlan, usePlanning, useSelected, useWords, useWorkspace } from './use-planning.ts';

const KeysSheet = lazy(() => import('./keys-sheet.tsx').then((module) => ({ default: module.KeysSheet })));

/** The map with the desk around it. */
export function PlanStage(): ReactNode {
  const words = useWords();
  const { simulated, boundaries } = useCatalogue();
  const { summary } = useWorkspace();
  const selected = useSelected();
  const isMerging = usePlanning((planning) => planning.merge !== null);
  const hasSeveral = usePlan().variants.length > 1;
  const isComparing = usePlanning((planning) => planning.isComparing) && hasSeveral;
  const isDrawing = !isMerging && !isComparing;
  const [isHelp, setHelp] = useState(false);
  const [isPanelShut, setPanelShut] = useState(false);
  usePlanKeys(() => setHelp(true));
  const stage = useRef<HTMLDivElement>(null);
  useFocusHome(stage);
  return (
    <div ref={stage} className="plan-stage" data-panel={isPanelShut ? 'shut' : 'open'}>
      <button type="button" className="skip-link" onClick={() => focusOn('plan-map')}>
        {words.skipToMap}
      </button>
      <button type="button" className="skip-link" onClick={() => focusOn('plan-panel')}>
        {words.skipToPanel}
      </button>
      <PlanBar onHelp={() => setHelp(true)} />
      <main id="plan-map" className="plan-map" tabIndex={-1} aria-label={words.title}>
        <PlanMap />
        {isMerging && <MergePlate />}
        {isComparing && !isMerging && <ComparePlate />}
        {isDrawing && <ToolStrip />}
        <div className="plan-foot">
          <UnopenedNote />
          <SavingNote />
          <RefusalNote />
          <HandedOutNotice />
          {isDrawing && <BrokenNow />}
          {isDrawing && <HintBar />}
          <p className="credit">
            {summary.simulated && `${simulated} · `}
            {boundaries}
          </p>
        </div>
      </main>
      <PanelHandle isShut={isPanelShut} onToggle={() => setPanelShut(!isPanelShut)} />
      <aside id="plan-panel" className="plan-panel scroll" tabIndex={-1} aria-label={words.reach.title}>
        <PanelHead />
        <GuidePlate />
        <ReachPlate />
        <EffectPlate />
        {selected ? <ElementForm element={selected} key={selected.id} /> : <ElementList />}
        <TargetsPlate />
      </aside>
      <Suspense fallback={null}>{isHelp && <KeysSheet onClose={() => setHelp(false)} />}</Suspense>
    </div>
  );
}

/** The address belongs to the view, so skipping moves the focus and leaves the address alone. */
function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

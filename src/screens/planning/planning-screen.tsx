import { type ReactNode, useEffect, useMemo } from 'react';
import type { Desk } from '../../commands/desk.ts';
import { openWorkspace } from '../../commands/open-workspace.ts';
import { beginPlan } from '../../commands/plan/begin-plan.ts';
import { keepChecked } from '../../commands/plan/keep-checked.ts';
import { keepLiveReach } from '../../commands/plan/keep-live-reach.ts';
import { keepOutcomes } from '../../commands/plan/keep-outcomes.ts';
import { keepPlaces } from '../../commands/plan/keep-places.ts';
import { planningDeskOf } from '../../commands/plan/planning-desk.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { Fault, FaultBoundary } from '../../ui/fault.tsx';
import { PlanStage } from './plan-stage.tsx';
import { Rescue } from './rescue.tsx';
import { LeaveSheet } from './saving-note.tsx';
import {
  PlanningContext,
  useCatalogue,
  useDesk,
  usePlanning,
  usePlans,
  useSession,
  useView,
  useWords,
} from './use-planning.ts';
import { WorkspaceChoice } from './workspace-choice.tsx';
import './planning.css';
import './panel-head.css';
import './reach.css';
import './elements.css';
import './compare.css';
import './hand-on.css';
import './narrow.css';
import './drawing.css';

/** `/#/plan`: the map to draw on, whom it reaches, and the variants. */
export function PlanningScreen({ desk }: { readonly desk: Desk }): ReactNode {
  const planningDesk = useMemo(() => planningDeskOf(desk), [desk]);
  return (
    <PlanningContext value={planningDesk}>
      <FaultBoundary words={() => catalogueOf(desk.view.getState().language)} rescue={<Rescue desk={planningDesk} />}>
        <Screen />
        <LeaveSheet />
      </FaultBoundary>
    </PlanningContext>
  );
}

function Screen(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { product } = useCatalogue();
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const wanted = useView((view) => view.workspace);
  const openKey = useSession((session) => session.workspace?.key ?? null);
  const title = useSession((session) => session.workspace?.summary.title[language] ?? null);
  const opening = useSession((session) => session.opening);
  const fault = useSession((session) => session.fault);
  const failed = useSession((session) => session.failure !== null);
  const openFor = usePlanning((planning) => planning.openFor);
  const hasPlan = usePlans((plans) => plans.history !== null) && openFor === openKey;
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
    document.title = title === null ? `${words.title} · ${product}` : `${words.title} · ${title}`;
  }, [language, theme, words, product, title]);
  useEffect(() => {
    const isDemo = wanted !== null && !wanted.startsWith('local-');
    if (!isDemo || openKey === wanted || opening !== null || failed || fault !== null) return;
    const baseUrl = new URL(`data/${encodeURIComponent(wanted)}/`, document.baseURI).href;
    void openWorkspace(desk, { kind: 'demo', name: wanted, baseUrl });
  }, [desk, wanted, openKey, opening, failed, fault]);
  const isOpen = openKey !== null && openKey === wanted;
  const [planTitle, variantTitle] = [words.planOf(title ?? ''), words.firstVariant];
  useEffect(() => {
    // Does nothing while the plan is open: another language names only what is begun after it.
    if (isOpen) void beginPlan(desk, { plan: planTitle, variant: variantTitle });
  }, [desk, isOpen, planTitle, variantTitle]);
  useEffect(() => {
    if (!isOpen) return;
    const stops = [keepPlaces(desk), keepLiveReach(desk), keepOutcomes(desk), keepChecked(desk)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, isOpen]);
  if (fault !== null)
    return (
      <Fault message={fault} words={catalogueOf(language)}>
        <Rescue desk={desk} />
      </Fault>
    );
  if (opening !== null) return <Opening name={opening.name} share={opening.share} />;
  if (!isOpen) return <WorkspaceChoice />;
  return hasPlan ? <PlanStage /> : <Opening name={title ?? ''} share={1} />;
}

function Opening({ name, share }: { readonly name: string; readonly share: number }): ReactNode {
  const { chooser } = useCatalogue();
  return (
    <main className="plan-waiting" aria-busy="true">
      <p role="status">{chooser.opening(name)}</p>
      <progress max={1} value={share} aria-label={chooser.opening(name)} />
    </main>
  );
}

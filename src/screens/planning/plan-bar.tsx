import { lazy, type ReactNode, Suspense, useState } from 'react';
import { chooseLanguage } from '../../commands/choose-language.ts';
import { chooseTheme } from '../../commands/choose-theme.ts';
import { redoInPlan, undoInPlan } from '../../commands/plan/edit-plan.ts';
import { historyStep } from '../../state/selectors/history-step.ts';
import { workflowNow } from '../../state/selectors/workflow-now.ts';
import { addressOf } from '../../state/view-url.ts';
import { stepName } from '../../text/edit-names.ts';
import { elementFieldNames } from '../../text/element-field-names.ts';
import { planSavingWords } from '../../text/plan-saving-words.ts';
import { decisionText } from '../../text/workflow-text.ts';
import { LanguageButton } from '../../ui/language-button.tsx';
import { HistoryList } from './history-list.tsx';
import { PlanMenu } from './plan-menu.tsx';
import {
  useCatalogue,
  useDesk,
  usePanelWords,
  usePlan,
  usePlans,
  useView,
  useWords,
  useWorkspace,
} from './use-planning.ts';
import { VariantTabs } from './variant-tabs.tsx';

const HandOnSheet = lazy(() => import('./hand-on-sheet.tsx').then((module) => ({ default: module.HandOnSheet })));

/** What plan is open, its variants, undo and redo, and the way to the other screens. */
export function PlanBar({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { buttons, simulated } = useCatalogue();
  const view = useView((state) => state);
  const { summary } = useWorkspace();
  const panelWords = usePanelWords();
  const plan = usePlan();
  const { title, base } = plan;
  const saving = planSavingWords(view.language);
  const workflow = workflowNow(plan);
  const decision = workflow.steps.at(-1);
  const [isHandOn, setHandOn] = useState(false);
  const history = usePlans((plans) => plans.history!);
  const { position } = history;
  const { length } = history.entries;
  const nameOf = (at: number) => stepName(historyStep(history, at), elementFieldNames(view.language), view.language);
  const undoName = position > 0 ? words.undoOf(nameOf(position)) : undefined;
  const redoName = position < length ? words.redoOf(nameOf(position + 1)) : undefined;
  return (
    <header className="plan-bar">
      <a className="seal" href={addressOf('meeting', view)} title={words.toMap}>
        挂图
      </a>
      <div className="plan-title">
        <h1 title={title}>{title}</h1>
        <p>
          {words.title}
          {base.workspace !== summary.name && <span className="badge">{words.drawnOn(base.workspace)}</span>}
          {workflow.state === 'approved' && (
            <span className="badge" title={decision ? (decisionText(decision, view.language) ?? '') : ''}>
              {panelWords.approved}
            </span>
          )}
          {base.workspace === summary.name && base.hash !== summary.hash && (
            <span className="badge" title={saving.dataChangedHint}>
              {saving.dataChanged}
            </span>
          )}
          {summary.simulated && <span className="badge badge-simulated">{simulated}</span>}
        </p>
      </div>
      <VariantTabs />
      <div className="plan-buttons">
        <PlanMenu />
        <button
          type="button"
          className="button"
          disabled={position === 0}
          title={undoName}
          onClick={() => undoInPlan(desk)}
        >
          {words.undo}
        </button>
        <button
          type="button"
          className="button"
          disabled={position === length}
          title={redoName}
          onClick={() => redoInPlan(desk)}
        >
          {words.redo}
        </button>
        <HistoryList />
        <button type="button" className="button" onClick={() => setHandOn(true)}>
          {words.handOn.open}
        </button>
        <button type="button" className="button is-for-keys" onClick={onHelp}>
          {words.help}
        </button>
        <a className="button" href={addressOf('meeting', view)}>
          {words.toMap}
        </a>
        <button type="button" className="button" onClick={() => chooseTheme(desk)}>
          {view.theme === 'paper' ? buttons.hall : buttons.paper}
        </button>
        <LanguageButton language={view.language} label={buttons.language} onClick={() => chooseLanguage(desk)} />
      </div>
      <Suspense fallback={null}>{isHandOn && <HandOnSheet onClose={() => setHandOn(false)} />}</Suspense>
    </header>
  );
}

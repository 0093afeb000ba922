import { mapQuestions, type Wanted, wantedFigures } from '../state/selectors/wanted-figures.ts';
import { noFigures, type Slot } from '../state/session-store.ts';
import { type Desk, needsFigures } from './desk.ts';

/** Answers kept for going back and forth; a target of 1,500 areas is about 0.3 MB. */
const mostKept = 80;

/**
 * Keeps `session.figures` what the view asks for, until the returned function is called. One question a slot is under way; when the view
 * has moved on meanwhile, its answer is kept for later but not shown, and the newest question is asked next. Of a workspace just opened only
 * the map's own questions are asked until `afterPaint` calls back: the rest would keep the areas from the screen. Nothing is asked while a screen is shown
 * that needs none of them (`needsFigures`); `onScreen` tells of another screen.
 */
export function keepFigures(
  desk: Desk,
  afterPaint: (run: () => void) => void = (run) => run(),
  onScreen: (listen: () => void) => () => void = () => () => {},
): () => void {
  const { view, session, api } = desk;
  const underWay = new Set<Slot>();
  const kept = new Map<string, unknown>();
  let isStopped = false;
  let isPainted = true;

  const wantedNow = (): readonly Wanted[] => {
    const { workspace } = session.getState();
    const state = view.getState();
    if (!workspace || workspace.key !== state.workspace || !needsFigures(desk)) return [];
    return isPainted ? wantedFigures(state, workspace) : mapQuestions(state, workspace);
  };
  const show = (wanted: Wanted, data: unknown) => {
    session.setState((state) => ({ figures: { ...state.figures, [wanted.slot]: { key: wanted.key, data } } }));
  };
  const keep = (key: string, data: unknown) => {
    kept.set(key, data);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
  };
  const ask = async (wanted: Wanted) => {
    underWay.add(wanted.slot);
    try {
      const isStale = () => isStopped || !wantedNow().some((other) => other.key === wanted.key);
      const data = await wanted.ask(api, isStale);
      if (data !== null) keep(wanted.key, data);
      if (data !== null && !isStale()) show(wanted, data);
    } catch (cause) {
      if (!isStopped) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
      keep(wanted.key, null);
    } finally {
      underWay.delete(wanted.slot);
    }
    if (!isStopped) refresh();
  };
  const refresh = () => {
    for (const wanted of wantedNow()) {
      const shown = session.getState().figures[wanted.slot];
      if (shown?.key === wanted.key) {
        if (!kept.has(wanted.key)) keep(wanted.key, shown.data);
      } else if (kept.has(wanted.key)) {
        const data = kept.get(wanted.key);
        if (data !== null) show(wanted, data);
      } else if (!underWay.has(wanted.slot)) void ask(wanted);
    }
  };
  const stopView = view.subscribe(refresh);
  const stopSession = session.subscribe((state, before) => {
    if (state.workspace === before.workspace) return;
    if (state.workspace === null && state.figures !== noFigures) session.setState({ figures: noFigures });
    isPainted = state.workspace === null;
    refresh();
    if (isPainted) return;
    afterPaint(() => {
      isPainted = true;
      if (!isStopped) refresh();
    });
  });
  const stopScreen = onScreen(refresh);
  refresh();
  return () => {
    isStopped = true;
    stopScreen();
    stopView();
    stopSession();
  };
}

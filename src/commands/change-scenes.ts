import type { Bilingual, IsoDate } from '../core/unit.ts';
import type { Scene } from '../core/workspace/workspace.ts';
import { resolveView } from '../state/selectors/resolve-view.ts';
import { initialView, ownChoices } from '../state/view-store.ts';
import { queryOfView, viewOfQuery } from '../state/view-url.ts';
import { changeWorkspace } from './change-workspace.ts';
import type { DataDesk } from './data-desk.ts';

const labels = {
  keep: { zh: '保留场景', en: 'Keep a scene' },
  change: { zh: '改场景', en: 'Change a scene' },
  move: { zh: '调整场景顺序', en: 'Reorder scenes' },
  remove: { zh: '删除场景', en: 'Delete a scene' },
} satisfies Record<string, Bilingual>;

/** Keeps the view as the last scene, at the day that it shows. False when it was refused. */
export function keepView(desk: DataDesk, title: string): Promise<boolean> {
  const { view, session } = desk;
  const { workspace } = session.getState();
  if (!workspace) return Promise.resolve(false);
  const { period } = resolveView(view.getState(), workspace.summary);
  // The workspace's name goes with the file; the scene must open in every copy of it.
  const kept = queryOfView({ ...view.getState(), ...ownChoices(initialView), period, workspace: null });
  return set(desk, labels.keep, (scenes) => [
    ...scenes,
    { id: freeId(scenes), title: { zh: title, en: title }, view: kept },
  ]);
}

/** Title, note or dwell of a scene; an empty note is none. */
export function changeScene(desk: DataDesk, id: string, change: Partial<Omit<Scene, 'id'>>): Promise<boolean> {
  return set(desk, labels.change, (scenes) =>
    scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene)),
  );
}

/** The day at which a scene is frozen, as the end of a period; null where it follows the latest figures. */
export function sceneDay(desk: DataDesk, { view }: Scene): { readonly period: string; readonly asOf: IsoDate } | null {
  const { period } = viewOfQuery(view);
  const known = desk.session.getState().workspace?.summary.periods.find((entry) => entry.period === period);
  return known ? { period: known.period, asOf: known.end } : null;
}

/** Freezes a scene at the end of a period, or lets it follow the latest figures (null). Its figures are computed anew each time it is shown. */
export function changeSceneDay(desk: DataDesk, scene: Scene, period: string | null): Promise<boolean> {
  return changeScene(desk, scene.id, { view: queryOfView({ ...viewOfQuery(scene.view), period }) });
}

/** One place up (−1) or down (1); stays at either end. */
export function moveScene(desk: DataDesk, id: string, by: 1 | -1): Promise<boolean> {
  return set(desk, labels.move, (scenes) => {
    const at = scenes.findIndex((scene) => scene.id === id);
    const [moved, other] = [scenes[at], scenes[at + by]];
    return moved && other ? scenes.with(at, other).with(at + by, moved) : scenes;
  });
}

export function removeScene(desk: DataDesk, id: string): Promise<boolean> {
  return set(desk, labels.remove, (scenes) => scenes.filter((scene) => scene.id !== id));
}

/** One change after the other: a second press while the first is being saved waits for it, and begins from what it left. */
async function set(
  desk: DataDesk,
  label: Bilingual,
  change: (scenes: readonly Scene[]) => readonly Scene[],
): Promise<boolean> {
  let isChanged = false;
  const refusal = await changeWorkspace(desk, label, () => {
    const scenes = desk.session.getState().workspace?.summary.scenes ?? [];
    const changed = change(scenes);
    isChanged = changed !== scenes;
    return isChanged ? [{ kind: 'setScenes', scenes: changed }] : [];
  });
  return isChanged && refusal === null;
}

function freeId(scenes: readonly Scene[]): string {
  const taken = new Set(scenes.map(({ id }) => id));
  for (let i = scenes.length + 1; ; i++) if (!taken.has(`scene-${i}`)) return `scene-${i}`;
}

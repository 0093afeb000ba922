import type { Desk } from './desk.ts';
import { showScene } from './show-scene.ts';

/** Starts the show of the workspace's scenes at one of them. Without scenes nothing happens. */
export function startShow(desk: Desk, at = 0): void {
  goToScene(desk, at);
}

/** On or back by one; stays at either end. */
export function stepShow(desk: Desk, by: 1 | -1): void {
  const { show, workspace } = desk.session.getState();
  const count = workspace?.summary.scenes.length ?? 0;
  if (!show || count === 0) return;
  const next = show.at + by;
  if (next >= 0 && next < count) goToScene(desk, next);
}

export function goToScene(desk: Desk, at: number): void {
  const { workspace, show } = desk.session.getState();
  const scene = workspace?.summary.scenes[at];
  if (!scene) return;
  desk.session.setState({ show: { at, isBlank: false, isPlaying: show?.isPlaying ?? false } });
  showScene(desk, scene);
}

/** The last scene, whatever their number. */
export function goToLastScene(desk: Desk): void {
  goToScene(desk, (desk.session.getState().workspace?.summary.scenes.length ?? 0) - 1);
}

/** A blank screen while people talk, and back. */
export function toggleBlank({ session }: Desk): void {
  const { show } = session.getState();
  if (show) session.setState({ show: { ...show, isBlank: !show.isBlank } });
}

/** Goes on by itself, each scene for as long as it says. */
export function toggleAutoplay({ session }: Desk): void {
  const { show } = session.getState();
  if (show) session.setState({ show: { ...show, isPlaying: !show.isPlaying } });
}

export function endShow({ session }: Desk): void {
  session.setState({ show: null });
}

/** Longest wait for a frame: a page in a background tab has none. */
const patienceMs = 1000;

/** Runs when what was just changed is on the screen: in the second frame from now. */
export function afterPaint(run: () => void): void {
  let hasRun = false;
  const once = () => {
    if (hasRun) return;
    hasRun = true;
    clearTimeout(timer);
    run();
  };
  const timer = setTimeout(once, patienceMs);
  requestAnimationFrame(() => requestAnimationFrame(once));
}

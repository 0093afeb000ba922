import type { Desk } from './desk.ts';
import { stepPeriod } from './step-period.ts';

/** Milliseconds that each period stays while the timeline plays; long enough to read one figure. */
const pause = 1600;

/** Moves the timeline on while `session.playing`, until the returned function is called. It stops by itself at the end. */
export function keepPlaying(desk: Desk): () => void {
  let timer: ReturnType<typeof setInterval> | null = null;
  const follow = () => {
    const { playing } = desk.session.getState();
    if (playing && timer === null) {
      timer = setInterval(() => {
        if (!stepPeriod(desk, 1)) desk.session.setState({ playing: false });
      }, pause);
    } else if (!playing && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
  const stop = desk.session.subscribe(follow);
  follow();
  return () => {
    stop();
    if (timer !== null) clearInterval(timer);
  };
}

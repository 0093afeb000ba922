import { tabChannel } from './tab-channel.ts';

/** The right to write a plan, among the tabs of this browser. */
export type WriterLock = { release(): void };

/**
 * Asks for the right to write. Null when another tab has it, unless `steal` takes it away from that tab, whose `onStolen` is then called.
 * Web Locks, where the browser gives them; on plain-http intranets it does not, some refuse them, and the tabs ask each other. Should two ask in the same
 * moment, both get it there, and the epoch in the database decides: the last one to open writes, the other is refused at its next write.
 */
export function writerLock(plan: string, steal: boolean, onStolen: () => void): Promise<WriterLock | null> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (!locks) return lockByAsking(plan, steal, onStolen);
  return lockByName(locks, plan, steal, onStolen).catch(() => lockByAsking(plan, steal, onStolen));
}

function lockByName(
  locks: LockManager,
  plan: string,
  steal: boolean,
  onStolen: () => void,
): Promise<WriterLock | null> {
  return new Promise((resolve, reject) => {
    let isHeld = false;
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
    locks
      .request(`guatu-plan-${plan}`, options, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        isHeld = true;
        return new Promise<void>((done) => {
          resolve({
            release: () => {
              isHeld = false;
              done();
            },
          });
        });
      })
      .catch((cause: unknown) => {
        if (isHeld) onStolen();
        else reject(cause);
      });
  });
}

/** Said among the tabs that have, or want, the right to write a plan. */
type Said = { readonly what: 'isThereAWriter' | 'thereIs' | 'iTakeOver'; readonly from: string };

/** A tab that is asleep answers within this, in milliseconds, or its epoch is overtaken. */
const answerMs = 300;

/** Where nobody can be asked, whoever comes writes. */
async function lockByAsking(plan: string, steal: boolean, onStolen: () => void): Promise<WriterLock | null> {
  let hear: (what: Said['what']) => void = () => {};
  const channel = tabChannel<Said>(`guatu-plan-${plan}`, ({ what }) => hear(what));
  if (!channel) return { release: () => {} };
  const from = `${Date.now()} ${Math.random()}`;
  const say = (what: Said['what']) => channel.say({ what, from });
  if (steal) say('iTakeOver');
  else {
    const isTaken = await new Promise<boolean>((resolve) => {
      hear = (what) => {
        if (what === 'thereIs') resolve(true);
      };
      say('isThereAWriter');
      setTimeout(() => resolve(false), answerMs);
    });
    if (isTaken) {
      channel.close();
      return null;
    }
  }
  hear = (what) => {
    if (what === 'isThereAWriter') say('thereIs');
    else if (what === 'iTakeOver') {
      channel.close();
      onStolen();
    }
  };
  return { release: () => channel.close() };
}

import { editPlan, goToInPlan, undoInPlan } from '../../../src/commands/plan/edit-plan.ts';
import { keepSaved } from '../../../src/commands/plan/keep-saved.ts';
import { closePlan, createSavedPlan, openSavedPlan, takeOverPlan } from '../../../src/commands/plan/open-plan.ts';
import { planShelfOf } from '../../../src/commands/plan/plan-shelf-of.ts';
import { elementOf, type PlanElement } from '../../../src/core/plan/plan.ts';
import { openFields, startPlan } from '../../../src/core/plan/start-plan.ts';
import { presentPlan } from '../../../src/state/history.ts';
import { createPlanStore } from '../../../src/state/plan-store.ts';
import type { OpenAnswer } from '../../../src/state/save/plan-shelf.ts';

/** The planning desk without its screen: what a browser test drives. */
const plans = createPlanStore();
const desk = { plans, shelf: planShelfOf(plans) };
keepSaved(desk);

const line = { variant: 'v1', id: 'road' } as const;
const road: PlanElement = {
  ...openFields('road', '路'),
  kind: 'road',
  line: [
    [104, 35],
    [104.1, 35],
  ],
  technicalClass: 'class4',
  surface: 'concrete',
  defect: null,
};

function present() {
  const { history } = plans.getState();
  return history && presentPlan(history);
}

const { transaction } = IDBDatabase.prototype;
const openDatabase = IDBFactory.prototype.open;

function said(answer: OpenAnswer): string {
  return answer.ok ? 'opened' : answer.because;
}

const driver = {
  async create(id = 'p') {
    const variant = { id: 'v1', title: '甲' };
    const base = { workspace: 'demo', hash: '0123456789abcdef' };
    const answer = await createSavedPlan(desk, startPlan({ id, title: '方案', variant, base, prices: [] }));
    if (answer.ok) editPlan(desk, { kind: 'drawRoad', variant: 'v1', element: road });
    return said(answer);
  },
  open: async (id = 'p') => said(await openSavedPlan(desk, id)),
  takeOver: async () => said(await takeOverPlan(desk, 'p')),
  giveUp: () => desk.shelf.giveUp(),
  /** Opens another plan while the hand goes on; how often it moved in the one before, and in which plan it is then. */
  async openWhileDrawing(id: string) {
    let moved = 0;
    let isOpen = false;
    const before = present()!.id;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (isOpen || moved === 30 || present()!.id !== before) return;
      if (driver.move(1000 + moved)) moved++;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    await openSavedPlan(desk, id);
    isOpen = true;
    return { moved, id: present()!.id };
  },
  /** Every write, or the opening, fails with this error; null mends it. */
  fault(error: string | null, what: 'write' | 'open' = 'write') {
    const fail = () => {
      throw new DOMException('broken on purpose', error!);
    };
    IDBDatabase.prototype.transaction =
      error === null || what === 'open'
        ? transaction
        : function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
            return given[1] === 'readwrite' ? fail() : transaction.apply(this, given);
          };
    IDBFactory.prototype.open = error === null || what === 'write' ? openDatabase : fail;
  },
  close: () => closePlan(desk),
  /** Moves the end of the road to the n-th place. */
  move: (n: number) => editPlan(desk, { kind: 'moveVertex', ...line, vertex: 1, to: [104.1 + n / 1e6, 35] }),
  /** Draws on without end, as fast as the page can, and calls `acknowledge` with the last place that is said to be saved. */
  drawOn(from: number) {
    let n = from;
    const step = () => {
      n++;
      driver.move(n);
      setTimeout(step, 0);
    };
    plans.subscribe(({ saving }) => {
      if (saving.kind === 'saved') void (globalThis as unknown as Acknowledging).acknowledge(driver.place()!);
    });
    step();
  },
  remark: (text: string) => editPlan(desk, { kind: 'changeFields', ...line, fields: { remark: text } }),
  undo: () => undoInPlan(desk),
  goTo: (position: number) => goToInPlan(desk, position),
  /** Which place the end of the road is at. */
  place(): number | null {
    const plan = present();
    const element = plan && elementOf(plan, 'v1', 'road');
    return element?.kind === 'road' ? Math.round((element.line[1]![0] - 104.1) * 1e6) : null;
  },
  state() {
    const { history, saving, recovery, refusal } = plans.getState();
    const length = history?.entries.length ?? null;
    return { saving, recovery, refusal: refusal?.code ?? null, length, position: history?.position ?? null };
  },
  async settled() {
    await desk.shelf.flush();
    return driver.state();
  },
  dump: () => desk.shelf.dump(),
  /** Deletes the database, as clearing the site's data does. */
  erase: () =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('guatu-plans');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    }),
  room: () => desk.shelf.room(),
  /** Ids of the plans, the one written or opened last first. */
  list: async () => (await desk.shelf.list()).map(({ id }) => id),
  /** The page is shown again. */
  show: () => document.dispatchEvent(new Event('visibilitychange')),
  hasLocks: () => 'locks' in navigator,
  /** Changes a record on the disk, as a faulty disk would. */
  async damage(store: 'events' | 'snapshots' | 'plans', seq: number, change: Record<string, unknown>) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('guatu-plans');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const records = database.transaction(store, 'readwrite').objectStore(store);
    const key = store === 'plans' ? 'p' : ['p', seq];
    await new Promise<void>((resolve, reject) => {
      const request = records.get(key);
      request.onsuccess = () => {
        records.put({ ...request.result, ...change }).onsuccess = () => resolve();
      };
      request.onerror = () => reject(request.error);
    });
    database.close();
  },
};

type Acknowledging = { readonly acknowledge: (place: number) => Promise<void> };
export type SavingDriver = typeof driver;

Object.assign(globalThis, { driver });

import type { Page } from 'playwright-core';
import { type BenchResult, median, rounded } from '../bench-result.ts';
import { type LongestTask, longestTaskDuring } from '../main-thread-cpu.ts';
import { chooseAlong, clicked, comeNear, heapAfterCollection, nextVertex, onScaleDesk, scale } from '../scale-desk.ts';

const moves = 30;
/** From letting go until saved, counted, drawn anew and the worker asked: their timers end 250 and 350 ms after the last change. */
const restMs = 700;
/** A worker's answer about the whole plan comes seconds later, and belongs to what is felt after the release. */
const answerMs = 1500;

/** What a hand does; each is traced by itself. */
const gestures = ['drag', 'release', 'undo', 'redo', 'keys', 'variant'] as const;
type Gesture = (typeof gestures)[number];
type Samples = {
  readonly tasks: Readonly<Record<Gesture, LongestTask[]>>;
  /** Different headlines of all drags. */
  readonly followed: number;
};

/**
 * One vertex of a road dragged on the planning desk, let go, undone, done again, moved by keys, and the variant changed: 128,000 villages, 2,000 roads of 25
 * vertices, once with whom it reaches in a straight line and once along the roads (`along…`). Longest task of the main thread in each, median and worst of
 * the samples. Judged by processor time: by the clock, a task also holds what other programs take and what the page waits for the drawing of the map, which
 * without a graphics card takes all cores; the clock is printed beside it.
 */
export function bench(samples: number): Promise<BenchResult> {
  return onScaleDesk(async ({ page, cdp, openPlan }) => {
    const sampled = async (rule: string): Promise<Samples> => {
      const tasks: Record<Gesture, LongestTask[]> = {
        ...{ drag: [], release: [], undo: [], redo: [], keys: [], variant: [] },
      };
      let followed = 0;
      for (let k = 0; k < samples; k++) {
        const headlines = new Set<string>();
        const act = actions(page, await nextVertex(page), headlines);
        for (const gesture of gestures) {
          const task = await longestTaskDuring(cdp, act[gesture]);
          tasks[gesture].push(task);
          console.error(`plan-drag: ${rule}, ${k + 1} of ${samples}, ${gesture} ${rounded(task.processorMs)} ms`);
        }
        followed += headlines.size;
      }
      return { tasks, followed };
    };
    const opened = await longestTaskDuring(cdp, openPlan);
    console.error(`plan-drag: plan opened, ${rounded(opened.processorMs)} ms`);
    await clicked(page.locator('.variants').getByRole('button', { name: '复制' }));
    await comeNear(page);
    const straight = await sampled('straight');
    await chooseAlong(page);
    const along = await sampled('along');
    const ofProcessor = {
      ...figures(straight, 'processorMs', (name) => name),
      ...figures(along, 'processorMs', alongName),
    };
    return {
      name: 'plan-drag',
      ours: {
        ...ofProcessor,
        ...figures(straight, 'clockMs', (name) => name),
        ...figures(along, 'clockMs', alongName),
        openPlanMs: rounded(opened.processorMs),
        openPlanClockMs: rounded(opened.clockMs),
      },
      peers: [],
      agreement: `${scale.villages} villages, ${scale.roads} roads; ${samples * moves} moves each, different headlines: straight ${straight.followed}, along ${along.followed}; tasks over 50 ms by the clock: straight ${slow(straight)}; along ${slow(along)}`,
      memoryMB: rounded(await heapAfterCollection(cdp)),
      budget: Object.fromEntries([...Object.keys(ofProcessor), 'openPlanMs'].map((name) => [name, 50])),
    };
  });
}

/** `dragMedianMs`, `dragClockMedianMs`, … */
function figures({ tasks }: Samples, of: 'processorMs' | 'clockMs', named: (name: string) => string) {
  return Object.fromEntries(
    gestures.flatMap((gesture) => {
      const values = tasks[gesture].map((each) => each[of]);
      const name = named(`${gesture}${of === 'clockMs' ? 'Clock' : ''}`);
      return [
        [`${name}MedianMs`, rounded(median(values))],
        [`${name}WorstMs`, rounded(Math.max(...values))],
      ];
    }),
  );
}

function alongName(name: string): string {
  return `along${name[0]!.toUpperCase()}${name.slice(1)}`;
}

function slow({ tasks }: Samples): string {
  return gestures.map((each) => `${each} ${tasks[each].reduce((sum, { over50 }) => sum + over50, 0)}`).join(', ');
}

function actions(
  page: Page,
  [x, y]: readonly [number, number],
  headlines: Set<string>,
): Record<Gesture, () => Promise<void>> {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(restMs);
  };
  return {
    drag: async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= moves; step++) {
        await page.mouse.move(x + step * 1.5, y - step);
        await page.waitForTimeout(16);
        headlines.add(await page.locator('.reach-headline').innerText());
      }
      // Software WebGL may still be busy with the map: the hand waits for its first frame.
      await page.locator('.reach-headline[data-drawing="true"]').waitFor();
    },
    release: async () => {
      await page.mouse.up();
      await page.locator('.reach-headline[data-drawing="false"]').waitFor();
      await page.waitForTimeout(answerMs);
    },
    undo: () => press('Control+z'),
    redo: () => press('Control+y'),
    keys: async () => {
      await page.locator('canvas.maplibregl-canvas').focus();
      await press('.', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter');
    },
    variant: async () => {
      await clicked(page.getByRole('tab', { selected: false }));
      await page.waitForTimeout(restMs);
      await page.locator('canvas.maplibregl-canvas').focus();
    },
  };
}

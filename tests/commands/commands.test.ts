import { describe, expect, it } from 'vitest';
import { chooseClasses } from '../../src/commands/choose-classes.ts';
import { choosePreset } from '../../src/commands/choose-preset.ts';
import { closeWorkspace } from '../../src/commands/close-workspace.ts';
import { drillInto } from '../../src/commands/drill-into.ts';
import { drillUp } from '../../src/commands/drill-up.ts';
import { keepFigures } from '../../src/commands/keep-figures.ts';
import { moveCursor } from '../../src/commands/move-cursor.ts';
import { openWorkspace } from '../../src/commands/open-workspace.ts';
import { selectArea } from '../../src/commands/select-area.ts';
import { stepPeriod } from '../../src/commands/step-period.ts';
import { toggleLayer } from '../../src/commands/toggle-layer.ts';
import { togglePlay } from '../../src/commands/toggle-play.ts';
import { shownOf } from '../../src/state/selectors/shown.ts';
import { settle, summary, testApi, testDesk } from './test-desk.ts';

const demo = { kind: 'demo', name: 'test', baseUrl: 'http://site/data/test/' } as const;

async function openDesk(view: Parameters<typeof testDesk>[0] = {}, asked: string[] = []) {
  const desk = testDesk({ preset: 'object', ...view }, testApi(asked));
  keepFigures(desk);
  await openWorkspace(desk, demo);
  await settle();
  const shown = () =>
    shownOf(desk.view.getState(), desk.session.getState().workspace!, desk.session.getState().figures);
  return { desk, shown };
}

describe('opening', () => {
  it('names a demo by its name and shows figures of the last actual period', async () => {
    const { desk, shown } = await openDesk();
    expect(desk.view.getState().workspace).toBe('test');
    expect(shown().resolved).toMatchObject({ root: 'C', level: 'county', period: '2016' });
    choosePreset(desk, 'object');
    await settle();
    expect(shown().ranked.map((figure) => [figure.code, figure.value])).toEqual([
      ['C1', 30],
      ['C2', 10],
    ]);
  });

  it('keeps the view of a link that already names the workspace', async () => {
    const { desk } = await openDesk({ workspace: 'test', root: 'C1', period: '2015' });
    expect(desk.view.getState()).toMatchObject({ root: 'C1', period: '2015' });
  });

  it('names a workspace of the user by its hash', async () => {
    const desk = testDesk();
    await openWorkspace(desk, { kind: 'files', name: 'mine', files: [] });
    expect(desk.view.getState().workspace).toBe(`local-${summary.hash}`);
  });

  it('keeps the reasons when it fails, and is ready for the next one', async () => {
    const issue = { code: 'areasMissing', severity: 'error', where: {}, context: {} } as const;
    const desk = testDesk({}, { ...testApi(), open: async () => ({ ok: false, issues: [issue] }) });
    await openWorkspace(desk, demo);
    expect(desk.session.getState()).toMatchObject({
      opening: null,
      workspace: null,
      failure: { name: 'test', issues: [issue] },
    });
  });

  it('shows a fault of ours instead of swallowing it', async () => {
    const desk = testDesk({}, { ...testApi(), open: () => Promise.reject(new Error('workspace job: boom')) });
    await openWorkspace(desk, demo);
    expect(desk.session.getState().fault).toBe('workspace job: boom');
  });

  it('closes to the chooser and keeps the language', async () => {
    const { desk } = await openDesk({ language: 'en' });
    closeWorkspace(desk);
    expect(desk.view.getState()).toMatchObject({ workspace: null, language: 'en' });
    expect(desk.session.getState().figures.values).toBeNull();
  });
});

describe('drill', () => {
  it('goes down to the township and back up, letting go of a picked area first', async () => {
    const { desk, shown } = await openDesk();
    drillInto(desk, 'C1');
    expect(shown().resolved.level).toBe('township');
    drillInto(desk, 'C1T1');
    expect(shown().resolved.isDeepest).toBe(true);
    selectArea(desk, 'C1T1V1');
    expect(drillUp(desk)).toBe(true);
    expect(shown().resolved.root).toBe('C1T1');
    expect([drillUp(desk), shown().resolved.root]).toEqual([true, 'C1']);
    expect([drillUp(desk), shown().resolved.root]).toEqual([true, 'C']);
    expect(drillUp(desk)).toBe(false);
  });

  it('treats a custom area as a place of its own', async () => {
    const { desk, shown } = await openDesk();
    drillInto(desk, '@east');
    expect(shown().areas.map((area) => area.code)).toEqual(['C2']);
    expect(drillUp(desk)).toBe(true);
    expect(shown().resolved.root).toBe('C');
  });

  it('picks out what is no area', async () => {
    const { desk } = await openDesk();
    drillInto(desk, 'V9');
    expect(desk.view.getState()).toMatchObject({ root: null, area: 'V9' });
  });
});

describe('figures', () => {
  it('tells a withheld figure from a value and from zero', async () => {
    const { desk, shown } = await openDesk();
    choosePreset(desk, 'object');
    drillInto(desk, 'C1');
    await settle();
    expect(shown().figureByCode.get('C1T2')).toMatchObject({ value: null, absent: 'suppressed', classIndex: null });
    expect(shown().legend?.absent).toEqual([{ reason: 'suppressed', count: 1 }]);
  });

  it('asks each question once, also when going back and forth', async () => {
    const asked: string[] = [];
    const { desk } = await openDesk({ workspace: 'test' }, asked);
    stepPeriod(desk, -1);
    await settle();
    stepPeriod(desk, 1);
    await settle();
    expect(asked.filter((question) => question === 'targets 2016-12-31')).toHaveLength(1);
  });

  it('drops an answer that nobody waits for any more', async () => {
    const waiting: (() => void)[] = [];
    const api = testApi();
    const slow = {
      ...api,
      values: (query: Parameters<typeof api.values>[0]) =>
        new Promise<void>((resolve) => waiting.push(resolve)).then(() => api.values(query)),
    };
    const desk = testDesk({ preset: 'object', workspace: 'test', period: '2015' }, slow);
    keepFigures(desk);
    const shownDay = () => desk.session.getState().figures.values?.key.slice(-10) ?? null;
    const opening = openWorkspace(desk, demo);
    await settle();
    expect(shownDay()).toBeNull();
    waiting.shift()?.();
    await opening;
    expect(shownDay()).toBe('2015-12-31');
    stepPeriod(desk, 1);
    stepPeriod(desk, 1);
    waiting.shift()?.();
    await settle();
    expect(shownDay()).toBe('2015-12-31');
    waiting.shift()?.();
    await settle();
    expect(shownDay()).toBe('2017-12-31');
  });

  it('opens with those of the map, and asks for the others when it is on the screen', async () => {
    const asked: string[] = [];
    const painted: (() => void)[] = [];
    const desk = testDesk({ preset: 'object', workspace: 'test' }, testApi(asked));
    keepFigures(desk, (run) => painted.push(run));
    await openWorkspace(desk, demo);
    await settle();
    expect(asked).toEqual(['values county 2016-12-31']);
    expect(desk.session.getState().figures).toMatchObject({ values: { key: expect.any(String) }, cards: null });
    painted[0]!();
    await settle();
    expect(asked.slice(1)).toContain('targets 2016-12-31');
    expect(asked.filter((question) => question.startsWith('values'))).toHaveLength(1);
  });
});

it('another screen than the meeting has no figures asked for; the meeting has them when it is shown', async () => {
  const asked: string[] = [];
  let isMeeting = false;
  let show = () => {};
  const desk = { ...testDesk({ preset: 'object', workspace: 'test' }, testApi(asked)), isMeeting: () => isMeeting };
  keepFigures(desk, undefined, (listen) => {
    show = listen;
    return () => {};
  });
  await openWorkspace(desk, demo);
  await settle();
  expect(asked).toEqual([]);
  isMeeting = true;
  show();
  await settle();
  expect(asked).toContain('values county 2016-12-31');
  expect(asked).toContain('targets 2016-12-31');
});

describe('the timeline', () => {
  it('stops at both ends and starts again when played from the end', async () => {
    const { desk, shown } = await openDesk();
    expect([stepPeriod(desk, 1), stepPeriod(desk, 1)]).toEqual([true, false]);
    expect(shown().resolved.period).toBe('2017');
    togglePlay(desk);
    expect(shown().resolved.period).toBe('2015');
    expect(desk.session.getState().playing).toBe(true);
    togglePlay(desk, false);
    expect([stepPeriod(desk, -1), desk.session.getState().playing]).toEqual([false, false]);
  });
});

describe('what is drawn', () => {
  it('switches layers from the theme’s own', async () => {
    const { desk, shown } = await openDesk();
    choosePreset(desk, 'object');
    toggleLayer(desk, 'network');
    expect(shown().resolved.layers).toEqual(['villages', 'network']);
    toggleLayer(desk, 'villages');
    expect(shown().resolved.layers).toEqual(['network']);
  });

  it('takes the user’s edges as a method of their own', async () => {
    const { desk, shown } = await openDesk();
    choosePreset(desk, 'object');
    chooseClasses(desk, { edges: [15] });
    await settle();
    expect(desk.view.getState().method).toBe('user');
    expect(shown().figures.map((figure) => figure.classIndex)).toEqual([1, 0]);
  });

  it('moves the keyboard’s cursor to the neighbour in a direction', async () => {
    const { desk } = await openDesk();
    choosePreset(desk, 'object');
    await settle();
    moveCursor(desk, 'east');
    expect(desk.session.getState().cursor?.id).toBe('C1');
    moveCursor(desk, 'east');
    expect(desk.session.getState().cursor?.id).toBe('C2');
    moveCursor(desk, 'north');
    expect(desk.session.getState().cursor?.id).toBe('C2');
  });
});

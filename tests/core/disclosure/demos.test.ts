import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFolder } from '../../../src/cli/read-folder.ts';
import type { EarlierRelease } from '../../../src/core/disclosure/earlier-releases.ts';
import { protectRelease } from '../../../src/core/disclosure/protect-release.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { indexWorkspace } from '../../../src/core/workspace/workspace-index.ts';
import { readWorkspace } from '../../../src/io/read-workspace.ts';
import { readRelease } from '../../../src/io/release/read-release.ts';
import { writeRelease } from '../../../src/io/release/write-release.ts';
import { publicSite } from '../../../src/screens/public/public-site.ts';
import { distinctPieces, needlesIn } from './find-needles.ts';
import { attackFolders, type Kind, type Seen } from './folder-attack.ts';
import { attackAsInsider } from './insider-attack.ts';
import { judgeOf } from './judge.ts';
import { publicKnowledge } from './public-knowledge.ts';
import { pagesOf, strayCells, unsaidFigures } from './public-proof.ts';
import { type Figure, keyOf, type PublishedFolder, readPublished } from './published-folder.ts';
import { randomFrom } from './random-hierarchy.ts';

const root = mkdtempSync(join(tmpdir(), 'guatu-release-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const minimum = 10;
const shell = ['site.js', 'site.css', 'icon.svg'].map((path) => ({ path, bytes: new Uint8Array() }));

async function demo(name: string): Promise<Workspace> {
  const { workspace } = await readWorkspace(
    await readFolder(resolve(import.meta.dirname, '../../../data', name)),
    name,
  );
  return workspace!;
}

const firsts = new Map<string, ReturnType<typeof release>>();

/** The first release of a demo, made once. */
async function firstRelease(name: string) {
  const known = firsts.get(name);
  if (known) return known;
  const made = release(await demo(name), name);
  firsts.set(name, made);
  return made;
}

/** Publishes into a folder of its own and reads it back. */
function release(workspace: Workspace, name: string, earlier: readonly EarlierRelease[] = []) {
  const result = protectRelease(indexWorkspace(workspace), earlier);
  if (!result.ok) throw new Error(`expected a release, got ${JSON.stringify(result.issues)}`);
  const path = join(root, name);
  mkdirSync(path);
  const files = writeRelease(result.release);
  for (const { path: file, bytes } of files) writeFileSync(join(path, file), bytes);
  const knowledge = publicKnowledge(workspace);
  return { workspace, files, release: result.release, folder: readPublished(path), knowledge };
}

/** The attack on the last of the releases: what is told of few people, and where the attacker reckoned wrongly. */
function attack(seen: readonly Seen[]) {
  const { knowledge } = seen.at(-1)!;
  const judge = judgeOf(knowledge, minimum);
  const { attacked, equations } = attackFolders(
    seen,
    (figure: Figure, kind: Kind) => kind === 'count' || judge.isSmall(figure, kind),
  );
  return { ...judge.verdict(attacked), attacked: attacked.length, equations };
}

test.each([
  ['dingxi', 3],
  ['zhaotong', 1],
  ['harbin', 1],
  ['taizhou', 1],
  ['yunnan', 10],
])(
  '%s: neither the published folder nor its site betrays anybody',
  async (name, every) => {
    const { workspace, files, release: made, ...seen } = await firstRelease(name);
    if (name !== 'taizhou') firsts.delete(name);
    const { narrowed, mistaken, attacked } = attack([seen]);
    expect(mistaken).toEqual([]);
    expect(narrowed).toEqual([]);
    expect(attacked).toBeGreaterThan(150);
    // Nor to one who knows every definition and denominator.
    const insider = attackAsInsider(indexWorkspace(workspace), made, every);
    expect(insider.found).toEqual([]);
    expect(Math.min(insider.attacked, insider.shares)).toBeGreaterThan(100);
    expect(made.head).toMatchObject({ trial: true, serial: 1 });
    expect(made.report.attack.exposed).toBe(0);
    // A withheld figure has no value anywhere in its row.
    for (const value of made.values)
      if (value.absent === 'suppressed') expect(value).toMatchObject({ value: null, origin: null, missing: 0 });
    for (const value of made.targetValues)
      if (value.status === 'withheld') expect(value).toMatchObject({ value: null, goal: null, gap: null });
    const counted = new Set(made.indicators.filter(({ counted: is }) => is).map(({ id }) => id));
    expect(
      made.values.filter(({ indicator, value }) => counted.has(indicator) && value! > 0 && value! < minimum),
    ).toEqual([]);
    const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
    expectNoSecrets(workspace, texts, made.indicators);
    // The site is made of what a reader of the folder reads, and every one of its cells is one of the folder's.
    const read = readRelease(files)!;
    expect(read.values.length).toBe(made.values.length);
    const pages = pagesOf(publicSite({ release: read, files, shell }));
    expectNoSecrets(workspace, pages, made.indicators);
    const cells = strayCells(pages, read);
    expect(cells.strays).toEqual([]);
    expect(cells.withheld).toBeGreaterThan(100);
    const years = unsaidFigures(pages, read);
    expect(years.unsaid).toEqual([]);
    expect(years.said).toBeGreaterThan(100);
  },
  300_000,
);

/** Names of people, of what is internal, of villages; and places finer than a hundred metres. */
function expectNoSecrets(
  workspace: Workspace,
  texts: ReadonlyMap<string, string>,
  published: readonly { readonly title: { readonly zh: string; readonly en: string } }[],
): void {
  const pieces = distinctPieces(texts.values());
  const people = [...workspace.assignments, ...workspace.visits].map(({ person }) => person);
  const responsible = workspace.projects.flatMap((project) => project.responsible ?? []);
  expect(people.length).toBeGreaterThan(400);
  expect(needlesIn(pieces, [...people, ...responsible])).toEqual([]);
  const internal = workspace.indicators.filter(({ sensitivity }) => sensitivity !== 'public');
  expect(internal.length).toBeGreaterThan(5);
  expect(internal.filter(({ id }) => pieces.has(id)).map(({ id }) => id)).toEqual([]);
  const shown = new Set([...published, ...workspace.targets].flatMap(({ title }) => [title.zh, title.en]));
  const titles = internal.map(({ title }) => title.zh).filter((title) => !shown.has(title));
  expect(titles.filter((title) => pieces.has(title))).toEqual([]);
  const villages = workspace.areas.areas.filter(({ level }) => level === 'village' || level === 'naturalVillage');
  expect(villages.length).toBeGreaterThan(300);
  expect(
    needlesIn(
      pieces,
      villages.map(({ code }) => code),
    ),
  ).toEqual([]);
  for (const [path, text] of texts)
    if (path.endsWith('json')) expect(text, path).not.toMatch(/"(?:coordinates|point)":[^a-zA-Z]*\.\d{4}/);
}

test('the attacker has teeth: without the complementary suppressions he betrays people on a demo, through shares too', async () => {
  const { folder, knowledge } = await firstRelease('taizhou');
  const judge = judgeOf(knowledge, minimum);
  const isTold = ({ indicator }: Figure) => folder.counted.has(indicator) || knowledge.shares.has(indicator);
  const withheld = [...folder.figures.values()].filter((figure) => figure.absent === 'suppressed' && isTold(figure));
  const complementary = withheld.filter((figure) => !judge.isSensitive(figure));
  expect(complementary.length).toBeGreaterThan(40);
  const { narrowed, mistaken } = attack([{ folder: shownIn(folder, complementary), knowledge }]);
  expect(mistaken).toEqual([]);
  expect(narrowed.filter((name) => name.startsWith('count')).length).toBeGreaterThan(0);
  expect(narrowed.filter((name) => name.startsWith('part')).length).toBeGreaterThan(0);
  expect(narrowed.filter((name) => name.startsWith('rest')).length).toBeGreaterThan(10);

  function shownIn(published: PublishedFolder, revealed: readonly Figure[]): PublishedFolder {
    const figures = new Map(published.figures);
    for (const figure of revealed) {
      const counts = knowledge.shares.has(figure.indicator) ? knowledge.countsOf(figure) : null;
      const value = counts ? counts.part.value / counts.whole.value : knowledge.truthOf(figure);
      figures.set(keyOf(figure), { ...figure, value: String(value), absent: '' });
    }
    return { ...published, figures };
  }
}, 120_000);

test('two releases with changed figures do not betray them by their difference', async () => {
  const { workspace, ...first } = await firstRelease('taizhou');
  const { head, values, targetValues } = first.release;
  const earlier = { id: head.id, serial: head.serial, previous: head.previous, values, targetValues };
  // Ten villages report a few people less, in total and by cause.
  const reports = workspace.observations.filter(
    ({ indicator, category, value }) => indicator === 'poorPopulation' && category !== null && value! > 4,
  );
  const corrected = new Set(reports.filter((_, i) => i % 97 === 0).slice(0, 10));
  expect(corrected.size).toBe(10);
  const totals = new Set([...corrected].map(({ area, period }) => `${area} ${period}`));
  const observations = workspace.observations.map((observation) => {
    const { indicator, category, area, period, value } = observation;
    const isTotal = indicator === 'poorPopulation' && category === null && totals.has(`${area} ${period}`);
    return corrected.has(observation) || isTotal ? { ...observation, value: value! - 3 } : observation;
  });
  const second = release({ ...workspace, observations }, 'second', [earlier]);
  expect(second.release.head).toMatchObject({ serial: 2, previous: [earlier.id] });
  expect(second.release.changes.changes.some(({ kind }) => kind === 'revised')).toBe(true);
  expect(attack([second])).toMatchObject({ narrowed: [], mistaken: [] });
  const both = attack([first, second]);
  expect(both.equations).toBeGreaterThan(attack([second]).equations);
  expect(both).toMatchObject({ narrowed: [], mistaken: [] });
}, 120_000);

test('shares and quotients of shares give nothing away; shown against the rule, they give the counts behind them away', async () => {
  const workspace = await demo('taizhou');
  const first = workspace.targets.find(({ id }) => id === 't6-households')!;
  // Nearly all are settled, so few are not; a quotient with a share that is shown would say how many.
  const measure = { left: { indicator: 'settledShare' }, right: { indicator: 'censusUrbanShare' } };
  const quotient = { ...first, id: 'quotient', kind: 'comparison' as const, measure };
  const rules = { ...workspace.release!, indicators: ['settledShare', 'censusUrbanShare'], targets: ['quotient'] };
  const index = indexWorkspace({ ...workspace, targets: [quotient], release: rules });
  const result = protectRelease(index);
  if (!result.ok) throw new Error('expected a release');
  const { release: made } = result;
  const withheld = made.targetValues.filter(({ absent }) => absent === 'suppressed');
  expect(withheld.length).toBeGreaterThan(0);
  expect(withheld.length).toBeLessThan(made.targetValues.length);
  expect(attackAsInsider(index, made).found).toEqual([]);
  const shownQuotients = made.targetValues.map((value) => ({ ...value, value: value.value ?? 1, absent: null }));
  expect(attackAsInsider(index, { ...made, targetValues: shownQuotients }).found.length).toBeGreaterThan(0);
  const shownShares = made.values.map((value) => ({ ...value, value: value.value ?? 1, absent: null }));
  expect(attackAsInsider(index, { ...made, values: shownShares }).found.length).toBeGreaterThan(0);

  // A mean of few households is theirs; a minimum at which some townships are few.
  const means = { ...rules, indicators: ['satisfaction', 'lowIncomePerHead'], targets: [], minimumCount: 70 };
  const fewer = indexWorkspace({ ...workspace, release: means });
  const second = protectRelease(fewer);
  if (!second.ok) throw new Error('expected a release of means');
  const attack = attackAsInsider(fewer, second.release);
  expect(attack.means).toBeGreaterThan(10);
  expect(attack.found).toEqual([]);
  const shownMeans = second.release.values.map((value) => ({ ...value, value: value.value ?? 1, absent: null }));
  expect(attackAsInsider(fewer, { ...second.release, values: shownMeans }).found.length).toBe(attack.means);
}, 120_000);

test('a stock that follows from the year before is taken for what it is, also where the definition does not say so', async () => {
  const workspace = await demo('taizhou');
  const random = randomFrom(7);
  const like = workspace.observations.find(({ indicator }) => indicator === 'poorPopulation')!;
  const townships = workspace.areas.areas.filter(({ level }) => level === 'township');
  const observations = townships.flatMap(({ code }) => {
    const before = 10 + Math.floor(random() * 60);
    const out = Math.floor(random() * 12);
    const row = (indicator: string, period: string, value: number) => ({
      ...{ ...like, area: code, indicator, period, value, dimension: null, category: null },
    });
    return [
      row('poorPopulation', '2019', before),
      row('poorPopulation', '2020', before - out),
      row('exitedPeople', '2020', out),
    ];
  });
  const { movements, ...rules } = workspace.release!;
  const release = { ...rules, indicators: ['poorPopulation', 'exitedPeople'], targets: [], periods: ['2019', '2020'] };
  const made = protectRelease(indexWorkspace({ ...workspace, ledger: [], observations, release }));
  if (!made.ok) throw new Error('expected a release');
  expect(made.release.report.withheldCells.small).toBeGreaterThan(10);
  const told = indexWorkspace({
    ...workspace,
    ledger: [],
    observations,
    release: { ...release, movements: movements! },
  });
  const { found, attacked } = attackAsInsider(told, made.release);
  expect(attacked).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('a personal number or name in any text that would be public refuses the release, with its place', async () => {
  const workspace = await demo('taizhou');
  const [first] = workspace.targets;
  const { person } = workspace.assignments[0]!;
  for (const secret of ['联系人 13800138000', '身份证 11010519491231002X', `找${person}`]) {
    const targets = workspace.targets.map((target) =>
      target === first ? { ...target, title: { zh: secret, en: 'x' } } : target,
    );
    const rules = { ...workspace.release!, targets: [first!.id] };
    const result = protectRelease(indexWorkspace({ ...workspace, targets, release: rules }));
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'releasePersonal', where: { path: 'targets[0].title.zh' } }],
    });
  }
}, 300_000);

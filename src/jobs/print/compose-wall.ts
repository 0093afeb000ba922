import type { MultiPolygon, Polygon } from 'geojson';
import { type AreaLevel, areaLevels } from '../../core/area/area.ts';
import type { TargetResult } from '../../core/target/result.ts';
import type { Language } from '../../core/unit.ts';
import { fillOf } from '../../map/figure-fill.ts';
import { absentKinds, absentPatternShape } from '../../map/layers/absent-pattern.ts';
import type { Pattern } from '../../paper/page/page.ts';
import { symbolPath } from '../../paper/page/path.ts';
import type { WallArea, WallCard, WallContent } from '../../paper/wall/wall-content.ts';
import type { AreaFigure } from '../../state/selectors/area-figures.ts';
import { ancestorsOf, areaIndexOf, areasWithin, frameAround } from '../../state/selectors/area-index.ts';
import { severityOf } from '../../state/selectors/ranked.ts';
import type { Shown } from '../../state/selectors/shown.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { dateText } from '../../text/dates.ts';
import { gapHead, goalLine } from '../../text/goal-line.ts';
import { areaName, rootName, subjectTitle } from '../../text/names.ts';
import { figure, figureOnMap } from '../../text/numbers.ts';
import { subjectColumn } from '../../text/subject-column.ts';
import { wallWordsOf } from '../../text/wall-words.ts';
import { absentWord, statusWord } from '../../text/words.ts';
import type { AnsweredView } from './answer-view.ts';
import { withNarrowSigns } from './narrow-signs.ts';
import { solidColour } from './solid-colour.ts';
import { symbolOf } from './symbol-of.ts';
import { villageRanking } from './village-ranking.ts';
import { wallLayers } from './wall-layers.ts';
import { wallLegend } from './wall-legend.ts';

/** What the office writes on a sheet itself; empty text takes what the workspace and the view say. */
export type Inscription = {
  readonly title: string;
  /** 密级. */
  readonly classification: string;
  /** 审图号. */
  readonly examination: string;
};

/** Everything that a sheet shows of an answered view, worded, in the colours of paper. */
export function composeWall(
  answered: AnsweredView,
  workspace: OpenWorkspace,
  language: Language,
  inscription: Inscription,
): WallContent {
  const { shown, figures } = answered;
  const { summary } = workspace;
  const layers = wallLayers(answered, workspace, frameAround(areaIndexOf(summary), shown.resolved.rootCodes), language);
  const column = subjectColumn(shown, language);
  const content: WallContent = {
    language,
    title: inscription.title || summary.title[language],
    place: rootName(shown.resolved.root, summary, language),
    subject: subjectTitle(shown.subject, language),
    unit: shown.subject?.kind === 'leading' ? '' : column.unit,
    asOf: dateText(shown.resolved.asOf, language),
    classification: inscription.classification || sensitivityWord(shown, language),
    examination: inscription.examination,
    simulated: summary.simulated,
    ...outlinesOf(shown, workspace),
    areas: areasOf(shown, workspace, language),
    ...layers,
    absentWords: Object.fromEntries(absentKinds.map((kind) => [kind, absentWord(kind, language)])),
    patterns: [...absentKinds.map((kind): Pattern => absentTile(kind)), ...layers.patterns],
    legend: [...wallLegend(shown, language), ...layers.legend],
    ranking:
      shown.resolved.isDeepest && (figures.villages?.data.length ?? 0) > 0
        ? villageRanking(figures.villages?.data ?? [], language)
        : rankingOf(shown, language),
    cards: cardsOf(workspace, figures.cards?.data ?? [], answered.view.card, language),
    locator: locatorOf(shown, workspace, language),
    notes: summary.notes.map((note) => closed(note[language], language)),
    sources: summary.sources.map((source) => source.title[language]),
  };
  return language === 'en' ? withNarrowSigns(content) : content;
}

/** Size of an absent figure's tile against the screen's, millimetres a pixel. */
const tileScale = 0.22;

function absentTile(kind: (typeof absentKinds)[number]): Pattern {
  const shape = absentPatternShape(kind, 'paper');
  const ground = solidColour(shape.ground, '#ffffff');
  const colour = solidColour(shape.ink, ground);
  return {
    id: kind,
    size: shape.size * tileScale,
    ground,
    marks: [
      ...shape.lines.map(
        (line) =>
          ({
            kind: 'path',
            path: symbolPath(line, tileScale),
            stroke: { colour, width: shape.strokeWidth * tileScale },
          }) as const,
      ),
      ...shape.dots.map(
        ({ x, y, r }) =>
          ({ kind: 'circle', x: x * tileScale, y: y * tileScale, r: r * tileScale, fill: colour }) as const,
      ),
    ],
  };
}

function areasOf(shown: Shown, workspace: OpenWorkspace, language: Language): readonly WallArea[] {
  const geometryOf = geometriesOf(workspace);
  const points = new Map(shown.areas.map((area) => [area.code as string, area.point]));
  return shown.ranked.flatMap((entry): WallArea[] => {
    const geometry = geometryOf.get(entry.code);
    if (!geometry) return [];
    const fill = fillOf(entry, shown, 'paper');
    return [
      {
        code: entry.code,
        geometry,
        paint: entry.absent !== null || fill === null ? { pattern: entry.absent ?? 'missing' } : fill,
        name: areaName(entry, language),
        figure: mapFigure(entry, shown, language),
        point: points.get(entry.code) ?? null,
        symbol: entry.status === null ? null : symbolOf(entry.status),
      },
    ];
  });
}

function mapFigure(entry: AreaFigure, shown: Shown, language: Language): string {
  if (shown.subject?.kind === 'leading') return categoryWord(entry, shown, language);
  return entry.value === null ? '' : figureOnMap(entry.value, shown.unit, language);
}

function categoryWord(entry: AreaFigure, shown: Shown, language: Language): string {
  if (shown.subject?.kind !== 'leading') return '';
  return shown.subject.dimension.categories.find(({ id }) => id === entry.category)?.title[language] ?? '';
}

function geometriesOf(workspace: OpenWorkspace): ReadonlyMap<string, Polygon | MultiPolygon> {
  return new Map(workspace.polygons.features.map((feature) => [feature.properties.code, feature.geometry]));
}

/** Levels above the filled one, within the root; the root's own border; and what lies around it at its own level. */
function outlinesOf(shown: Shown, workspace: OpenWorkspace): Pick<WallContent, 'borders' | 'surroundings'> {
  const index = areaIndexOf(workspace.summary);
  const geometryOf = geometriesOf(workspace);
  const { rootCodes, level } = shown.resolved;
  const roots = new Set<string>(rootCodes);
  const rootLevel = index.byCode.get(rootCodes[0] ?? '')?.level ?? level;
  const between = areaLevels.slice(areaLevels.indexOf(rootLevel) + 1, areaLevels.indexOf(level));
  const geometriesAt = (within: readonly string[], wanted: AreaLevel) =>
    areasWithin(index, within, wanted).flatMap(({ code }) => geometryOf.get(code) ?? []);
  const tops = index.tops.map((area) => area.code);
  return {
    borders: [
      ...[...between]
        .reverse()
        .flatMap((wanted) => geometriesAt(rootCodes, wanted))
        .map((geometry) => ({ geometry, isOutermost: false })),
      ...rootCodes.flatMap((code) => geometryOf.get(code) ?? []).map((geometry) => ({ geometry, isOutermost: true })),
    ],
    surroundings: areasWithin(index, tops, rootLevel)
      .filter(({ code }) => !roots.has(code))
      .flatMap(({ code }) => geometryOf.get(code) ?? []),
  };
}

function rankingOf(shown: Shown, language: Language): WallContent['ranking'] {
  const words = catalogueOf(language);
  const { format, unit, divisor } = subjectColumn(shown, language);
  const isLeading = shown.subject?.kind === 'leading';
  const isTarget = shown.subject?.kind === 'target';
  const gapText = (gap: number | null) => (gap === null || gap === 0 ? '' : format(gap));
  return {
    title: wallWordsOf(language).ranking,
    value: unit,
    gap: isTarget ? gapHead(shown.unit, words, language) : '',
    rows: shown.ranked
      .filter((entry) => entry.value !== null)
      .map((entry, i) => ({
        code: entry.code,
        number: (entry.value ?? 0) / divisor,
        rank: String(i + 1),
        symbol: entry.status === null ? null : symbolOf(entry.status),
        name: areaName(entry, language),
        value: format(entry.value ?? 0),
        gap: isLeading ? categoryWord(entry, shown, language) : gapText(entry.gap),
      })),
  };
}

/** The open card first, then the most urgent ones. */
function cardsOf(
  { summary }: OpenWorkspace,
  results: readonly TargetResult[],
  openCard: string | null,
  language: Language,
): readonly WallCard[] {
  const words = catalogueOf(language);
  const titles = new Map(summary.targets.map((target) => [target.id, target.title[language]]));
  return results
    .filter((result) => result.value !== null)
    .sort(
      (a, b) => Number(b.id === openCard) - Number(a.id === openCard) || severityOf(a.status) - severityOf(b.status),
    )
    .map((result) => ({
      title: titles.get(result.id) ?? result.id,
      ...figure(result.value ?? 0, result.unit, language),
      status: statusWord(result.status, language),
      symbol: symbolOf(result.status),
      facts: goalLine(result, words, language),
    }));
}

/** The root within the widest area above it. */
function locatorOf(shown: Shown, workspace: OpenWorkspace, language: Language): WallContent['locator'] {
  const index = areaIndexOf(workspace.summary);
  const geometryOf = geometriesOf(workspace);
  const [first] = shown.resolved.rootCodes;
  const top = first === undefined ? undefined : ancestorsOf(index, first).at(-1);
  const root = index.byCode.get(first ?? '');
  if (!top || !root) return null;
  return {
    name: areaName(top, language),
    ground: areasWithin(index, [top.code], root.level).flatMap(({ code }) => geometryOf.get(code) ?? []),
    here: shown.resolved.rootCodes.flatMap((code) => geometryOf.get(code) ?? []),
  };
}

function sensitivityWord({ subject }: Shown, language: Language): string {
  const words = catalogueOf(language).sensitivity;
  return subject === null || subject.kind === 'target' ? words.internal : words[subject.indicator.sensitivity];
}

/** Ends in a full stop, so that sentences can follow each other. */
function closed(sentence: string, language: Language): string {
  return /[。.！!？?；;]$/.test(sentence) ? sentence : `${sentence}${language === 'zh' ? '。' : '.'}`;
}

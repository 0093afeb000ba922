import type { Status, TargetResult } from '../../core/target/result.ts';
import type { Language } from '../../core/unit.ts';
import { fillOf } from '../../map/figure-fill.ts';
import { absentKinds, absentPatternShape } from '../../map/layers/absent-pattern.ts';
import type { MapModel } from '../../map/map-model.ts';
import { statusStrokeWidth, statusSymbols } from '../../map/status-symbol.ts';
import type { MeetingPage, PageCard, PageLegendEntry, PageRow } from '../../paper/meeting-page.ts';
import type { PageArea, PageShape } from '../../paper/page-map.ts';
import { categoryColour, classColours } from '../../state/selectors/colours.ts';
import { severityOf } from '../../state/selectors/ranked.ts';
import type { Shown } from '../../state/selectors/shown.ts';
import { statusFill } from '../../state/selectors/status-fill.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import { catalogueOf } from '../../text/catalogue.ts';
import { dateText } from '../../text/dates.ts';
import { goalLine } from '../../text/goal-line.ts';
import { countText, figure, figureOnMap, figureText } from '../../text/numbers.ts';
import { subjectColumn } from '../../text/subject-column.ts';
import { absentWord, statusWord } from '../../text/words.ts';
import { areaName, rootName, subjectTitle } from './names.ts';
import { pageLayers } from './page-layers.ts';
import { categoryWord } from './ranked-table.tsx';

/** The page of what is on the screen, always in the colours of paper. */
export function meetingPageOf(options: {
  readonly size: 'A4' | 'A3';
  readonly language: Language;
  readonly workspace: OpenWorkspace;
  readonly shown: Shown;
  readonly cards: readonly TargetResult[];
  readonly openCard: string | null;
  /** Layers of the map as they are on the screen. */
  readonly drawn: Pick<MapModel, 'villages' | 'projects'>;
}): MeetingPage {
  const { size, language, workspace, shown, cards, openCard } = options;
  const { summary, polygons } = workspace;
  const words = catalogueOf(language);
  const layers = pageLayers(options.drawn, words);
  const geometryOf = new Map(polygons.features.map((feature) => [feature.properties.code, feature.geometry]));
  const column = subjectColumn(shown, language);
  const areas = shown.ranked.flatMap((entry): PageArea[] => {
    const geometry = geometryOf.get(entry.code);
    const area = shown.areas.find((one) => one.code === entry.code);
    if (!geometry) return [];
    const figureWords =
      shown.subject?.kind === 'leading'
        ? categoryWord(entry, shown, language)
        : entry.value === null
          ? ''
          : figureOnMap(entry.value, shown.unit, language);
    return [
      {
        geometry,
        fill: fillOf(entry, shown, 'paper'),
        pattern: entry.absent,
        name: areaName(entry, language),
        figure: figureWords,
        point: area?.point ?? null,
        shape: entry.status === null ? null : shapeOf(entry.status),
      },
    ];
  });
  return {
    size,
    language,
    title: summary.title[language],
    place: rootName(shown.resolved.root, summary, language),
    subject: subjectTitle(shown.subject, language),
    unit: shown.subject?.kind === 'indicator' ? column.unit : '',
    asOf: dateText(shown.resolved.asOf, language),
    classification:
      words.sensitivity[
        shown.subject?.kind === 'indicator' || shown.subject?.kind === 'leading'
          ? shown.subject.indicator.sensitivity
          : 'internal'
      ],
    simulated: summary.simulated,
    areas,
    outlines: shown.resolved.rootCodes.flatMap((code) => geometryOf.get(code) ?? []),
    lines: layers.lines,
    points: layers.points,
    patterns: absentKinds.map((kind) => ({ id: kind, ...absentPatternShape(kind, 'paper') })),
    legend: [...legendOf(shown, language), ...layers.legend],
    worst: shown.ranked
      .filter((entry) => entry.value !== null)
      .slice(0, 5)
      .map(
        (entry, i): PageRow => ({
          rank: String(i + 1),
          name: areaName(entry, language),
          value: figureText(entry.value ?? 0, shown.unit, language),
          gap:
            entry.gap === null || entry.gap === 0
              ? ''
              : `${words.cards.gap} ${figureText(entry.gap, shown.unit, language)}`,
          shape: entry.status === null ? null : shapeOf(entry.status),
        }),
      ),
    cards: cardsOf(summary.targets, cards, openCard, language),
    sources: summary.sources.map((source) => source.title[language]),
  };
}

function shapeOf(status: Status): PageShape {
  const symbol = statusSymbols[status];
  return { fill: symbol.fill, stroke: symbol.stroke, strokeWidth: statusStrokeWidth, colour: symbol.colour.paper };
}

function legendOf(shown: Shown, language: Language): readonly PageLegendEntry[] {
  const { legend } = shown;
  if (legend === null) return [];
  const plain = { pattern: null, shape: null } as const;
  const absent = legend.absent.map(
    ({ reason, count }): PageLegendEntry => ({
      fill: null,
      pattern: reason,
      shape: null,
      label: absentWord(reason, language),
      count: countText(count),
    }),
  );
  if (legend.kind === 'statuses') {
    return legend.statuses.map(({ status, count }) => {
      const pattern =
        status === 'noData' ? 'missing' : status === 'noGoal' || status === 'notApplicable' ? status : null;
      const fill = pattern === null ? statusFill(statusSymbols[status].colour.paper, 'paper') : null;
      return { fill, pattern, shape: shapeOf(status), label: statusWord(status, language), count: countText(count) };
    });
  }
  if (legend.kind === 'categories') {
    return [
      ...legend.categories.map((category) => ({
        ...plain,
        fill: categoryColour(category.index),
        label: category.title[language],
        count: countText(category.count),
      })),
      ...absent,
    ];
  }
  const colours = classColours(shown.breaks, 'paper', shown.betterIs);
  const { format } = subjectColumn(shown, language);
  return [
    ...legend.classes.map((entry, i) => ({
      ...plain,
      fill: colours[i] ?? null,
      label: `${format(entry.from)} – ${format(entry.to)}`,
      count: countText(entry.count),
    })),
    ...absent,
  ];
}

/** The open card first, then the most urgent ones. */
function cardsOf(
  targets: OpenWorkspace['summary']['targets'],
  results: readonly TargetResult[],
  openCard: string | null,
  language: Language,
): readonly PageCard[] {
  const words = catalogueOf(language);
  const titles = new Map(targets.map((target) => [target.id, target.title[language]]));
  return [...results]
    .filter((result) => result.value !== null)
    .sort(
      (a, b) => Number(b.id === openCard) - Number(a.id === openCard) || severityOf(a.status) - severityOf(b.status),
    )
    .map((result) => ({
      label: titles.get(result.id) ?? result.id,
      ...figure(result.value ?? 0, result.unit, language),
      status: statusWord(result.status, language),
      shape: shapeOf(result.status),
      facts: goalLine(result, words, language),
    }));
}

import type { AreaCode, Bounds, LonLat } from '../../core/unit.ts';
import type { MapModel } from '../../map/map-model.ts';
import type { PlanPlaces } from '../../state/planning-store.ts';
import {
  type AreaIndex,
  areaIndexOf,
  areasWithin,
  frameAround,
  levelsBelow,
} from '../../state/selectors/area-index.ts';
import { memoiseLast } from '../../state/selectors/memoise.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import type { ContextFeatures } from './use-context-features.ts';

/** What the tools and the line of help cover, in rem. */
const taken = { top: 0.5, right: 0.5, bottom: 4.6, left: 5 };
const takenNarrow = { top: 6.5, right: 0.5, bottom: 4.5, left: 0.5 };
/** Of the dots of villages while a small map shows all of them at once. */
const smallDots = 0.55;
const ground = { paper: '#ece5d6', hall: '#152033' } as const;

export type PlanMapSetting = {
  readonly view: ViewState;
  readonly workspace: OpenWorkspace;
  readonly places: PlanPlaces | null;
  readonly states: Uint8Array | null;
  readonly context: ContextFeatures;
  readonly notes: NonNullable<MapModel['notes']>;
  /** Near enough for townships to be told apart. */
  readonly isClose: boolean;
  readonly textScale: number;
  /** The tools lie along the top of the map. */
  readonly isNarrow: boolean;
  readonly reducedMotion: boolean;
};

/** The ground of the desk as a model of the map. Parts that did not change are the same objects. */
export function planMapModel(setting: PlanMapSetting): MapModel {
  const { view, workspace, places, states, context, notes, isClose, textScale, isNarrow, reducedMotion } = setting;
  const { summary, polygons } = workspace;
  const index = areaIndexOf(summary);
  const { rootCodes } = resolveLast(view, summary);
  const roots = rootCodes.join(' ');
  return {
    polygons,
    paint: paintOf(index, roots, isClose, view.theme, view.language),
    labelPoints: labelPointsOf(summary.areas),
    outlines: outlinesOf(roots),
    cursor: null,
    selected: null,
    highlighted: none,
    frame: frameOf(index, roots),
    padding: paddingOf(textScale, isNarrow),
    villages: null,
    projects: null,
    flows: null,
    ...context,
    notes,
    slope: null,
    reach: dotsOf(places, states, isNarrow && !isClose),
    theme: view.theme,
    language: view.language,
    textScale,
    reducedMotion,
  };
}

const none: readonly never[] = [];

const paintOf = memoiseLast(
  (
    index: AreaIndex,
    roots: string,
    isClose: boolean,
    theme: ViewState['theme'],
    language: ViewState['language'],
  ): MapModel['paint'] =>
    groundAreas(index, roots, isClose).map((area) => ({
      code: area.code,
      fill: ground[theme],
      absent: null,
      status: null,
      name: language === 'en' ? (area.nameEn ?? area.name) : area.name,
      figure: null,
    })),
);

/** Counties from afar, townships from close by; whatever there is where the workspace has neither. */
function groundAreas(index: AreaIndex, roots: string, isClose: boolean) {
  const codes = roots.split(' ');
  const levels = levelsBelow(index, codes);
  const wanted = (isClose ? (['township', 'county'] as const) : (['county', 'township'] as const)).find((level) =>
    levels.includes(level),
  );
  const areas = wanted ? areasWithin(index, codes, wanted).filter(({ bounds }) => bounds !== null) : [];
  return areas.length > 0 ? areas : codes.flatMap((code) => index.byCode.get(code) ?? []);
}

const outlinesOf = memoiseLast((roots: string): readonly AreaCode[] => roots.split(' ') as AreaCode[]);

const paddingOf = memoiseLast((textScale: number, isNarrow: boolean): NonNullable<MapModel['padding']> => {
  const rem = 15 * textScale;
  const { top, right, bottom, left } = isNarrow ? takenNarrow : taken;
  return { top: top * rem, right: right * rem, bottom: bottom * rem, left: left * rem };
});

const labelPointsOf = memoiseLast((areas: OpenWorkspace['summary']['areas']): ReadonlyMap<AreaCode, LonLat> => {
  return new Map(areas.flatMap((area): [AreaCode, LonLat][] => (area.point ? [[area.code, area.point]] : [])));
});

/** The same box for the same roots, so that the camera stays where it is. */
const frameOf = memoiseLast((index: AreaIndex, roots: string): Bounds | null => frameAround(index, roots.split(' ')));

const dotsOf = memoiseLast(
  (places: PlanPlaces | null, states: Uint8Array | null, isSmall: boolean): MapModel['reach'] =>
    places && states && { lon: places.lon, lat: places.lat, states, size: isSmall ? smallDots : 1 },
);

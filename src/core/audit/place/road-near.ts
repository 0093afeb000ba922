import type { Geometry } from 'geojson';
import { type Fact, factsOf } from '../../indicator/facts.ts';
import { createFeatureTable } from '../../reach/features.ts';
import { nearestOf } from '../../reach/nearest.ts';
import { indexPoints } from '../../reach/points.ts';
import type { AreaCode, IsoDate, LonLat } from '../../unit.ts';
import { type AuditContext, type AuditSeries, lastSaid, rowOf, seriesNamed } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

const hardSurfaces: readonly string[] = ['concrete', 'asphalt'];

/**
 * A village reported with a hard road, and none on the map within `roadMetres`: neither in the network nor a finished road project of
 * concrete or asphalt; or one that was opened only after the report. Nothing is said where no network is kept, and one note where it is
 * too sparse.
 */
export const roadNear: AuditCheck = {
  id: 'roadNear',
  nature: 'rule',
  variants: ['none', 'early', 'sparse'],
  run: (context) => {
    const { roadFlags, roadMetres, roadCoverage } = context.settings.place;
    const roads = hardRoads(context);
    if (roads.every(({ from }) => from !== null && from > context.asOf)) return [];
    return roadFlags.flatMap((id) => {
      const series = seriesNamed(context, id);
      const flagged = series ? flaggedUnits(context, series) : [];
      const near = unitsNear(roads, flagged, () => context.asOf, roadMetres);
      const far = flagged.filter((unit) => !near.has(unit));
      if (far.length > flagged.length * (1 - roadCoverage)) return [sparse(id, far.length, flagged.length, roadMetres)];
      const nearThen = unitsNear(roads, flagged, ({ first }) => first.end, roadMetres);
      return flagged
        .filter((unit) => !nearThen.has(unit))
        .map((unit) => finding(series!, { ...unit, variant: near.has(unit) ? 'early' : 'none', metres: roadMetres }));
    });
  },
};

type Flagged = { readonly area: AreaCode; readonly point: LonLat; readonly first: Fact };

/** Units with a place whose last word is yes, each with the first report of that. */
function flaggedUnits({ workspace, asOf }: AuditContext, series: AuditSeries): readonly Flagged[] {
  return series.codes.flatMap((area): readonly Flagged[] => {
    const facts = factsOf(series.byArea, area);
    const point = workspace.areas.byCode.get(area)?.point;
    if (!point || lastSaid(facts, asOf)?.value !== 1) return [];
    const first = facts[facts.findLastIndex(({ value }) => value === 0) + 1];
    return first ? [{ area, point, first }] : [];
  });
}

function finding(
  series: AuditSeries,
  given: Flagged & { readonly variant: 'none' | 'early'; readonly metres: number },
): Finding {
  const { area, first, variant, metres } = given;
  return {
    check: 'roadNear',
    variant,
    severity: 'warning',
    where: {
      resource: 'observations',
      area,
      indicator: series.indicator.id,
      period: first.period,
      rows: [rowOf(series, area, first.period)],
    },
    expected: 0,
    found: 1,
    context: { metres },
    explainedBy: ['roadNotDrawn', 'positionError'],
  };
}

function sparse(indicator: string, far: number, flagged: number, metres: number): Finding {
  return {
    check: 'roadNear',
    variant: 'sparse',
    severity: 'info',
    where: { resource: 'observations', indicator },
    expected: flagged,
    found: flagged - far,
    context: { far, flagged, metres },
    explainedBy: ['roadNotDrawn'],
  };
}

type DatedRoad = { readonly geometry: Geometry; readonly from: IsoDate | null };

/** Hard roads and the day each was opened; one without a date has always been there. */
function hardRoads({ workspace }: AuditContext): readonly DatedRoad[] {
  const open = workspace.network
    .filter(({ surface }) => hardSurfaces.includes(surface))
    .map(({ geometry, openedOn }) => ({ geometry, from: openedOn }));
  const built = workspace.projects.flatMap(({ type, surface, doneOn, geometry }) =>
    type === 'road' && surface !== null && hardSurfaces.includes(surface) && doneOn !== null && geometry
      ? [{ geometry, from: doneOn }]
      : [],
  );
  return [...open, ...built];
}

/** Units that had a road within `metres` (equality counts) on a day of their own; the distances are those of coverage. */
function unitsNear(
  roads: readonly DatedRoad[],
  units: readonly Flagged[],
  dayOf: (unit: Flagged) => IsoDate,
  metres: number,
): ReadonlySet<Flagged> {
  const byDay = new Map<IsoDate, Flagged[]>();
  for (const unit of units) {
    const list = byDay.get(dayOf(unit));
    if (list) list.push(unit);
    else byDay.set(dayOf(unit), [unit]);
  }
  const near = new Set<Flagged>();
  for (const [day, own] of byDay) {
    const table = createFeatureTable();
    for (const [i, { geometry, from }] of roads.entries())
      if (from === null || from <= day)
        table.add({ id: String(i), class: 'road', plannedYear: null, geometry }, metres);
    const lon = Float64Array.from(own, ({ point }) => point[0]);
    const lat = Float64Array.from(own, ({ point }) => point[1]);
    const nearest = nearestOf(indexPoints({ lon, lat }), table.build());
    for (const [i, unit] of own.entries()) if (nearest.metres[i]! <= metres) near.add(unit);
  }
  return near;
}

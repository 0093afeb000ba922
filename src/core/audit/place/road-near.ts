import type { Geometry, Position } from 'geojson';
import { indexSegments, isNear, type Segment, type SegmentIndex } from '../../geo/near.ts';
import { type Fact, factsOf } from '../../indicator/facts.ts';
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
    const roads = roadsByDay(context);
    if (roads(context.asOf).segments.length === 0) return [];
    return roadFlags.flatMap((id) => {
      const series = seriesNamed(context, id);
      const flagged = series ? flaggedUnits(context, series) : [];
      const far = flagged.filter(({ point }) => !isNear(roads(context.asOf), point, roadMetres));
      if (far.length > flagged.length * (1 - roadCoverage)) return [sparse(id, far.length, flagged.length, roadMetres)];
      return flagged.flatMap((unit) => {
        if (isNear(roads(unit.first.end), unit.point, roadMetres)) return [];
        return [finding(series!, { ...unit, variant: far.includes(unit) ? 'none' : 'early', metres: roadMetres })];
      });
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

/** Index of the hard roads that were open by a day; a road without a date has always been there. */
function roadsByDay({ workspace }: AuditContext): (day: IsoDate) => SegmentIndex {
  const open = workspace.network
    .filter(({ surface }) => hardSurfaces.includes(surface))
    .map(({ geometry, openedOn }) => ({ segments: segmentsOf(geometry), from: openedOn }));
  const built = workspace.projects.flatMap(({ type, surface, doneOn, geometry }) =>
    type === 'road' && surface !== null && hardSurfaces.includes(surface) && doneOn !== null && geometry
      ? [{ segments: segmentsOf(geometry), from: doneOn }]
      : [],
  );
  const indexes = new Map<IsoDate, SegmentIndex>();
  return (day) => {
    let index = indexes.get(day);
    if (!index) {
      const there = [...open, ...built].filter(({ from }) => from === null || from <= day);
      index = indexSegments(there.flatMap(({ segments }) => segments));
      indexes.set(day, index);
    }
    return index;
  };
}

function segmentsOf(geometry: Geometry): readonly Segment[] {
  if (geometry.type === 'LineString') return pieces(geometry.coordinates);
  return geometry.type === 'MultiLineString' ? geometry.coordinates.flatMap(pieces) : [];
}

function pieces(line: readonly Position[]): readonly Segment[] {
  return line.slice(1).map((to, i): Segment => [line[i]![0]!, line[i]![1]!, to[0]!, to[1]!]);
}

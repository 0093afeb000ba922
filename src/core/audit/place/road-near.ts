import type { Geometry, Position } from 'geojson';
import { indexSegments, isNear, type Segment } from '../../geo/near.ts';
import { factsOf } from '../../indicator/facts.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, type AuditSeries, lastSaid, rowOf, seriesNamed } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

const hardSurfaces: readonly string[] = ['concrete', 'asphalt'];

/**
 * A village reported with a hard road, and none on the map within `roadMetres`: neither in the network nor a finished road project of
 * concrete or asphalt. Asked of the last report only; nothing is said where no network is kept, and one note where it is too sparse.
 */
export const roadNear: AuditCheck = {
  id: 'roadNear',
  nature: 'rule',
  variants: ['none', 'sparse'],
  run: (context) => {
    const segments = hardRoads(context);
    if (segments.length === 0) return [];
    const roads = indexSegments(segments);
    const { roadFlags, roadMetres, roadCoverage } = context.settings.place;
    return roadFlags.flatMap((id) => {
      const series = seriesNamed(context, id);
      const flagged = (series?.codes ?? []).flatMap((area) => {
        const said = lastSaid(factsOf(series!.byArea, area), context.asOf);
        const point = context.workspace.areas.byCode.get(area)?.point;
        return said?.value === 1 && point ? [{ area, said, isServed: isNear(roads, point, roadMetres) }] : [];
      });
      const far = flagged.filter(({ isServed }) => !isServed);
      if (far.length === 0) return [];
      if (far.length > flagged.length * (1 - roadCoverage)) return [sparse(id, far.length, flagged.length, roadMetres)];
      return far.map(({ area, said }) => finding(series!, { area, period: said.period, metres: roadMetres }));
    });
  },
};

function finding(
  series: AuditSeries,
  { area, period, metres }: { readonly area: AreaCode; readonly period: string; readonly metres: number },
): Finding {
  const rows = [rowOf(series, area, period)];
  return {
    check: 'roadNear',
    variant: 'none',
    severity: 'warning',
    where: { resource: 'observations', area, indicator: series.indicator.id, period, rows },
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

function hardRoads({ workspace, asOf }: AuditContext): readonly Segment[] {
  const open = workspace.network.filter(
    ({ surface, openedOn }) => hardSurfaces.includes(surface) && (openedOn === null || openedOn <= asOf),
  );
  const built = workspace.projects.filter(
    ({ type, surface, doneOn }) =>
      type === 'road' && surface !== null && hardSurfaces.includes(surface) && doneOn !== null && doneOn <= asOf,
  );
  return [...open, ...built].flatMap(({ geometry }) => (geometry ? segmentsOf(geometry) : []));
}

function segmentsOf(geometry: Geometry): readonly Segment[] {
  if (geometry.type === 'LineString') return pieces(geometry.coordinates);
  return geometry.type === 'MultiLineString' ? geometry.coordinates.flatMap(pieces) : [];
}

function pieces(line: readonly Position[]): readonly Segment[] {
  return line.slice(1).map((to, i): Segment => [line[i]![0]!, line[i]![1]!, to[0]!, to[1]!]);
}

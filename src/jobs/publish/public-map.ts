import type { Geometry } from 'geojson';
import type { Published } from '../../core/disclosure/published.ts';
import type { Release } from '../../core/disclosure/release.ts';
import { pathData } from '../../map/flat-map.ts';
import { frameOf } from '../../screens/public/map-frame.ts';
import type { Slice } from '../../screens/public/slice.ts';
import { type ViewRow, viewOf } from '../../screens/public/subject-view.ts';
import { publicWordsOf } from '../../text/public-words.ts';
import type { MapArea, MapQuestion, PublicMap } from './protocol.ts';

/** The map that the public sees, as plain data, by the code that draws it there. Null for a map that the release does not have. */
export function publicMap(release: Published<Release>, slice: Slice, question: MapQuestion): PublicMap | null {
  const subject = slice.subjects.find(({ id }) => id === question.subject);
  if (!subject?.periods.includes(question.period)) return null;
  const view = viewOf(slice, subject, question.period, { language: 'zh', words: publicWordsOf('zh') });
  const shapes = new Map<string, Geometry>(
    release.areas.flatMap(({ code, geometry }) => (geometry ? [[code as string, geometry] as const] : [])),
  );
  const frame = frameOf(view.rows.flatMap(({ area }) => shapes.get(area.code) ?? []));
  return {
    width: frame?.width ?? 0,
    height: frame?.height ?? 0,
    betterIs: subject.betterIs,
    unit: subject.unit,
    isTarget: subject.isTarget,
    breaks: view.breaks,
    whole: areaOf(view.whole, null),
    areas: view.rows.map((row) => {
      const shape = shapes.get(row.area.code);
      return areaOf(row, shape && frame ? pathData(shape, frame.flat.project) : null);
    }),
  };
}

function areaOf({ area: { code, name, nameEn }, cell, status }: ViewRow, outline: string | null): MapArea {
  return {
    code,
    name: { zh: name, en: nameEn ?? name },
    outline,
    cell: { value: typeof cell === 'number' ? cell : null, absent: typeof cell === 'string' ? cell : null, status },
  };
}

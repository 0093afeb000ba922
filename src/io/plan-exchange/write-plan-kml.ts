import type { Geometry, Position } from 'geojson';
import type { ExportNote } from '../../core/export/sheet.ts';
import { windRings } from '../../core/geo/wind-rings.ts';
import { geometryOfElement } from '../../core/plan/element-geometry.ts';
import type { Plan, Variant } from '../../core/plan/plan.ts';
import { elementColumns, rowOf } from './element-rows.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A variant for Google Earth and its like (KML 2.2, OGC 07-147r2): one placemark an element with its fields as data, the notes as description. All text is text, never markup. */
export function writePlanKml(plan: Plan, variant: Variant, notes: readonly ExportNote[] = []): string {
  const placemarks = variant.elements.map((element) => {
    const row = rowOf(element, plan.prices);
    const data = elementColumns
      .filter(({ key }) => row[key] !== null)
      .map(
        ({ key, zh }) =>
          `<Data name="${key}"><displayName>${text(zh)}</displayName><value>${text(String(row[key]))}</value></Data>`,
      );
    const funds = element.funding.map(
      ({ year, fundSource, wanYuan }) =>
        `<Data name="${text(`fund ${year} ${fundSource}`)}"><value>${wanYuan}</value></Data>`,
    );
    const villages =
      element.kind === 'site'
        ? element.origins.map(
            ({ village, people, reason }) =>
              `<Data name="${text(`village ${village}`)}"><value>${text(reason === null ? `${people}` : `${people} ${reason}`)}</value></Data>`,
          )
        : [];
    const shape = geometryXml(windRings(geometryOfElement(element)));
    return `<Placemark><name>${text(element.name)}</name><ExtendedData>${[...data, ...funds, ...villages].join('')}</ExtendedData>${shape}</Placemark>`;
  });
  const title = text(`${plan.title} · ${variant.title}`);
  const said = notes.map(([label, note]) => text(`${label}: ${note}`)).join('\n');
  const description = said === '' ? '' : `<description>${said}</description>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${title}</name>${description}\n${placemarks.join('\n')}\n</Document></kml>\n`;
}

function geometryXml(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point><coordinates>${places([geometry.coordinates])}</coordinates></Point>`;
    case 'LineString':
      return `<LineString><tessellate>1</tessellate><coordinates>${places(geometry.coordinates)}</coordinates></LineString>`;
    case 'Polygon':
      return `<Polygon><outerBoundaryIs><LinearRing><coordinates>${places(geometry.coordinates[0]!)}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
    default:
      throw new Error(`write plan KML: expected a point, line or polygon, got ${geometry.type}`);
  }
}

function places(positions: readonly Position[]): string {
  return positions.map(([lon, lat]) => `${lon},${lat}`).join(' ');
}

function text(raw: string): string {
  return raw
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(unfit, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

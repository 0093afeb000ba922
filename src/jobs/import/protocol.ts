import type { MultiPolygon, Polygon } from 'geojson';
import type { DatumVerdict } from '../../core/geo/datum-candidates.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { ConvertedLayer } from '../../io/import/crs/convert-layer.ts';
import type { CrsId } from '../../io/import/crs/crs-id.ts';
import type { Hints, Understanding, UnderstoodLayer } from '../../io/import/understanding.ts';
import type { WorkspaceFile } from '../../io/locate-package.ts';

/** A layer, the code of each feature (null where it has none), and the polygons of these codes in WGS-84. */
export type DatumQuestion = {
  readonly layer: UnderstoodLayer;
  readonly codes: readonly (AreaCode | null)[];
  readonly areas: ReadonlyMap<AreaCode, Polygon | MultiPolygon>;
};

/** The worker's side of an import. It keeps nothing between calls. */
export type ImportApi = {
  understand(files: readonly WorkspaceFile[], hints: Hints): Promise<Understanding>;
  tryDatums(question: DatumQuestion): Promise<DatumVerdict<CrsId>>;
  convertLayer(layer: UnderstoodLayer, crs: CrsId): Promise<ConvertedLayer>;
};

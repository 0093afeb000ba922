import { convertLayer } from '../../io/import/crs/convert-layer.ts';
import { tryDatums } from '../../io/import/crs/try-datums.ts';
import { understand } from '../../io/import/understand.ts';
import type { ImportApi } from './protocol.ts';

/** The worker's work without the worker. */
export function createImportJob(): ImportApi {
  return {
    understand: (files, hints) => understand(files, { hints }),
    tryDatums: async ({ layer, codes, areas }) => tryDatums(layer, codes, areas),
    convertLayer: async (layer, crs) => convertLayer(layer, crs),
  };
}

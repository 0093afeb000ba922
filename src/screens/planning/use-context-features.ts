import { useEffect, useState } from 'react';
import type { IsoDate } from '../../core/unit.ts';
import type { MapModel } from '../../map/map-model.ts';
import { resolveLast } from '../../state/selectors/shown.ts';
import { useDesk, useView, useWorkspace } from './use-planning.ts';

export type ContextFeatures = Pick<MapModel, 'constraints' | 'backdrop' | 'network' | 'facilities'>;

const none: ContextFeatures = { constraints: null, backdrop: [], network: null, facilities: null };

/** What lies around, as of the day that is shown: roads that exist, rivers and seats, the zones where building is limited. */
export function useContextFeatures(): ContextFeatures {
  const { api } = useDesk();
  const { summary } = useWorkspace();
  const asOf: IsoDate = useView((view) => resolveLast(view, summary).asOf);
  const [features, setFeatures] = useState(none);
  useEffect(() => {
    let isWanted = true;
    void Promise.all([api.context(), api.network(asOf)]).then(([{ constraints, backdrop }, network]) => {
      if (isWanted) setFeatures({ constraints, backdrop, network, facilities: null });
    });
    return () => {
      isWanted = false;
    };
  }, [api, asOf]);
  return features;
}

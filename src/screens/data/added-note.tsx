import type { ReactNode } from 'react';
import { setData } from '../../commands/set-data.ts';
import type { Added } from '../../state/data-store.ts';
import { addressOf } from '../../state/view-url.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { useCatalogue, useDesk, useSession, useView, useWords } from './use-data.ts';

/** What has come in, and the way to it on the map. */
export function AddedNote({ added }: { readonly added: Added }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { buttons } = useCatalogue();
  const view = useView((state) => state);
  const level = useSession(
    (session) => session.workspace?.summary.areas.find(({ code }) => code === added.area)?.level ?? null,
  );
  const { areas, features, placed, figures, indicator, period } = added;
  const { layer, place } = importWordsOf(view.language);
  const target = {
    ...view,
    root: null,
    area: null,
    card: null,
    edges: [],
    // Village dots would hide what was just coloured.
    layers: [],
    level,
    ...(indicator === null
      ? {}
      : {
          subject: { kind: 'indicator' as const, id: indicator, dimension: null, category: null },
          preset: 'object' as const,
        }),
    period: period === null ? null : period.slice(0, 4),
  };
  return (
    <section className="added" aria-live="polite">
      <div>
        <h2>{words.added.title}</h2>
        <p>
          {[
            features > 0 ? layer.added(countText(features)) : '',
            placed > 0 ? place.added(countText(placed)) : '',
            words.added.text(areas > 0 ? countText(areas) : '', figures > 0 ? countText(figures) : ''),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <p className="quiet">{words.added.saveHint}</p>
      </div>
      <div className="added-tools">
        <a className="button button-strong" href={addressOf('meeting', target)}>
          {words.added.show}
        </a>
        <button type="button" className="button" onClick={() => setData(desk, { added: null })}>
          {buttons.close}
        </button>
      </div>
    </section>
  );
}

import type { ReactNode } from 'react';
import type { CrsId, DatumVerdict, UnderstoodLayer } from '../../state/data-store.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { crsName } from './crs-name.ts';
import { useSession, useView, useWords } from './use-data.ts';

type Props = {
  readonly crs: CrsId;
  readonly candidates: UnderstoodLayer['crs'];
  readonly datum: DatumVerdict | null;
  readonly onChange: (crs: CrsId) => void;
};

/** The reference system with the evidence for it; every other one that the numbers allow is offered. */
export function CrsField({
  crs,
  candidates,
  datum,
  isConverting,
  onChange,
}: Props & { readonly isConverting: boolean }): ReactNode {
  const words = useWords();
  const hasWorkspace = useSession((session) => session.workspace !== null);
  const chosen = candidates.find((each) => each.crs === crs);
  const tried = datum?.figures.map(({ id }) => id) ?? [];
  const offered = [...new Set<CrsId>([crs, ...candidates.map((each) => each.crs), ...tried])];
  return (
    <label>
      <span>{words.layer.crs}</span>
      <select className="field" value={crs} onChange={(event) => onChange(event.target.value as CrsId)}>
        {offered.map((each) => (
          <option key={each} value={each}>
            {crsName(each, words)}
          </option>
        ))}
      </select>
      <small>
        {isConverting
          ? words.layer.converting
          : [
              ...(chosen?.evidence ?? []).map((evidence) => words.layer.evidence[evidence]),
              ...(chosen?.stated ? [words.layer.stated(chosen.stated)] : []),
              ...(datum === null && !hasWorkspace ? [words.layer.noAreasToTry] : []),
            ].join(' · ')}
      </small>
    </label>
  );
}

/** How many points each system puts into their own area; the best one is taken by a click, never by itself. */
export function DatumFigures({ crs, datum, onChange }: Omit<Props, 'candidates'>): ReactNode {
  const words = useWords();
  const { layer } = importWordsOf(useView((view) => view.language));
  const figures = datum?.figures.filter(({ tested }) => tested > 0) ?? [];
  if (!datum || figures.length === 0) return null;
  const { best, why } = datum;
  return (
    <div className="datum">
      <h4>{words.layer.datumTitle}</h4>
      <ul>
        {figures.slice(0, 6).map(({ id, inside, tested }) => (
          <li key={id}>
            <span>{crsName(id, words)}</span>
            <svg className="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect className="share-bar-ground" width="100" height="6" />
              <rect className="share-bar-fill" width={(100 * inside) / tested} height="6" />
            </svg>
            <span className="quiet">{words.layer.datum(countText(inside), countText(tested))}</span>
          </li>
        ))}
      </ul>
      <p>
        {best === null ? words.layer.datumOpen[why] : words.layer.datumBest(crsName(best, words))}{' '}
        {best !== null && best !== crs && (
          <button type="button" className="link-button" onClick={() => onChange(best)}>
            {layer.takeCrs(crsName(best, words))}
          </button>
        )}
      </p>
    </div>
  );
}

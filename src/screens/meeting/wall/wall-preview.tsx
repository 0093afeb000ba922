import { type ReactNode, useMemo } from 'react';
import type { WallDialogWords } from '../../../text/wall-dialog-words.ts';
import type { WallPreview } from './use-wall-preview.ts';
import type { TilesChoice } from './wall-choices.ts';

/** The page as it will be printed, with its scale and what did not fit; those of an atlas one after the other. */
export function WallPreviewPane(props: {
  readonly preview: WallPreview;
  readonly words: WallDialogWords;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly tiles: TilesChoice;
}): ReactNode {
  const { preview, words, page, onPage, tiles } = props;
  const svg = typeof preview === 'string' ? null : preview.svg;
  const address = useMemo(
    () => (svg === null ? '' : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`),
    [svg],
  );
  if (typeof preview === 'string')
    return (
      <div className="wall-preview">
        <p className="quiet" role="status">
          {words.states[preview]}
        </p>
      </div>
    );
  const { scale, isWhole, leftOut, widthMm, heightMm, pages } = preview;
  return (
    <div className="wall-preview">
      <img
        src={address}
        alt={words.preview}
        width={Math.round(widthMm)}
        height={Math.round(heightMm)}
        className="wall-page"
      />
      {pages > 1 && (
        <div className="wall-pages">
          <button
            type="button"
            className="button button-outlined"
            disabled={page === 0}
            onClick={() => onPage(page - 1)}
          >
            {words.earlier}
          </button>
          <span>{words.page(preview.page + 1, pages)}</span>
          <button
            type="button"
            className="button button-outlined"
            disabled={page >= pages - 1}
            onClick={() => onPage(page + 1)}
          >
            {words.later}
          </button>
        </div>
      )}
      <p className="quiet" role="status">
        {words.about(scale, leftOut)}
        {tiles !== 'whole' && preview.tiles > 1 && words.sheets(preview.tiles, tiles)}
        {!isWhole && <strong className="wall-warning"> {words.tooLarge}</strong>}
      </p>
    </div>
  );
}

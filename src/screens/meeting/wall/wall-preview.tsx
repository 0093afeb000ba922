import { type ReactNode, useMemo } from 'react';
import type { WallDialogWords } from '../../../text/wall-dialog-words.ts';
import type { WallPreview } from './use-wall-preview.ts';

/** The page as it will be printed, with its scale and what did not fit. */
export function WallPreviewPane(props: { readonly preview: WallPreview; readonly words: WallDialogWords }): ReactNode {
  const { preview, words } = props;
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
  const { scale, isWhole, leftOut, widthMm, heightMm } = preview;
  return (
    <div className="wall-preview">
      <img
        src={address}
        alt={words.preview}
        width={Math.round(widthMm)}
        height={Math.round(heightMm)}
        className="wall-page"
      />
      <p className="quiet" role="status">
        {words.about(scale, leftOut)}
        {!isWhole && <strong className="wall-warning"> {words.tooLarge}</strong>}
      </p>
    </div>
  );
}

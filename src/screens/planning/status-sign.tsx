import type { ReactNode } from 'react';
import type { Status } from '../../core/target/result.ts';
import { statusStrokeWidth, statusSymbolBox, statusSymbols } from '../../map/status-symbol.ts';
import { statusWord } from '../../text/words.ts';
import { Shape } from '../../ui/shape.tsx';
import { useView } from './use-planning.ts';

/** Shape, colour and word, as everywhere. */
export function StatusSign({ status }: { readonly status: Status }): ReactNode {
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const symbol = statusSymbols[status];
  return (
    <span className="status-sign">
      <Shape
        fill={symbol.fill}
        stroke={symbol.stroke}
        strokeWidth={statusStrokeWidth}
        box={statusSymbolBox}
        colour={symbol.colour[theme]}
      />
      {statusWord(status, language)}
    </span>
  );
}

import type { ReactNode } from 'react';
import type { Status } from '../../core/target/result.ts';
import { absentPatternShape } from '../../map/layers/absent-pattern.ts';
import { statusStrokeWidth, statusSymbolBox, statusSymbols } from '../../map/status-symbol.ts';
import { statusFill } from '../../state/selectors/status-fill.ts';
import { statusWord } from '../../text/words.ts';
import { ColourSwatch, PatternSwatch } from '../../ui/pattern-swatch.tsx';
import { Shape } from '../../ui/shape.tsx';
import { useView } from './use-desk.ts';

/** The status's shape in its colour; the same table as on the map. */
export function StatusShape({ status }: { readonly status: Status }): ReactNode {
  const theme = useView((view) => view.theme);
  const symbol = statusSymbols[status];
  return (
    <Shape
      fill={symbol.fill}
      stroke={symbol.stroke}
      strokeWidth={statusStrokeWidth}
      box={statusSymbolBox}
      colour={symbol.colour[theme]}
    />
  );
}

/** Shape and word together. */
export function StatusMark({ status }: { readonly status: Status }): ReactNode {
  const language = useView((view) => view.language);
  return (
    <span className="status-mark">
      <StatusShape status={status} />
      {statusWord(status, language)}
    </span>
  );
}

/** The status as the map shows it: its shape on its soft fill. Statuses without a verdict have no fill there. */
export function StatusSwatch({ status }: { readonly status: Status }): ReactNode {
  const theme = useView((view) => view.theme);
  const isAbsent = status === 'noData' || status === 'noGoal' || status === 'notApplicable';
  return (
    <span className="status-swatch">
      {isAbsent ? (
        <PatternSwatch shape={absentPatternShape(status === 'noData' ? 'missing' : status, theme)} />
      ) : (
        <ColourSwatch colour={statusFill(statusSymbols[status].colour[theme], theme)} />
      )}
      <StatusShape status={status} />
    </span>
  );
}

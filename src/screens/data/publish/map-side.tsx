import { type ReactNode, useId } from 'react';
import type { MapPair } from '../../../commands/try-release.ts';
import { AbsentPatterns, patternId } from '../../../map/fallback/fallback-areas.tsx';
import { mapPalettes } from '../../../map/layers/map-palette.ts';
import { statusSymbols } from '../../../map/status-symbol.ts';
import { type ReleasePaint, releasePaint } from '../../../state/selectors/release-map.ts';
import { statusFill } from '../../../state/selectors/status-fill.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import { useView } from '../use-data.ts';
import { cellText } from './cell-text.ts';

/** One of the two maps: the office's own figures, or what the public sees, in the same outlines and classes. */
export function MapSide(props: {
  readonly pair: MapPair;
  readonly side: 'inside' | 'outside';
  readonly at: string | null;
  readonly onPoint: (code: string | null) => void;
}): ReactNode {
  const { pair, side, at, onPoint } = props;
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const prefix = useId();
  const words = publishWordsOf(language);
  const palette = mapPalettes[theme];
  const fillOf = (paint: ReleasePaint): string => {
    switch (paint.kind) {
      case 'class':
        return paint.colour;
      case 'zero':
        return palette.background;
      case 'status':
        return statusFill(statusSymbols[paint.status].colour[theme], theme);
      case 'absent':
        return `url(#${patternId(prefix, paint.reason)})`;
    }
  };
  const shapes = pair.areas.flatMap((area) => {
    if (area.outline === null) return [];
    const cell = side === 'inside' ? area.inside : area.cell;
    return [{ ...area, outline: area.outline, cell, fill: fillOf(releasePaint(cell, pair, theme)) }];
  });
  const pointed = shapes.find(({ code }) => code === at);
  return (
    <figure className="publish-map">
      <figcaption>{words.sides[side]}</figcaption>
      <svg viewBox={`0 0 ${pair.width} ${pair.height}`} role="img" aria-label={words.mapOf(words.sides[side])}>
        <AbsentPatterns theme={theme} scale={1} prefix={prefix} />
        <g strokeLinejoin="round" stroke={palette.boundaryHair} strokeWidth={1}>
          {shapes.map(({ code, name, outline, cell, fill }) => (
            <path
              key={code}
              d={outline}
              fill={fill}
              fillRule="evenodd"
              onPointerEnter={() => onPoint(code)}
              onPointerLeave={() => onPoint(null)}
            >
              <title>{`${name[language]} ${cellText(cell, pair, language)}`}</title>
            </path>
          ))}
        </g>
        {pointed && (
          <path d={pointed.outline} fill="none" stroke={palette.cursor} strokeWidth={2.4} pointerEvents="none" />
        )}
      </svg>
    </figure>
  );
}

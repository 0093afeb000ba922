import type { ReactNode } from 'react';
import type { MapPair } from '../../../commands/try-release.ts';
import { absentPatternShape } from '../../../map/layers/absent-pattern.ts';
import { mapPalettes } from '../../../map/layers/map-palette.ts';
import { statusSymbols } from '../../../map/status-symbol.ts';
import { type ReleasePaint, releaseClasses, releasePaint } from '../../../state/selectors/release-map.ts';
import { statusFill } from '../../../state/selectors/status-fill.ts';
import { countText, figureText } from '../../../text/numbers.ts';
import { publishWordsOf } from '../../../text/publish-words.ts';
import { absentWord, statusWord } from '../../../text/words.ts';
import { ColourSwatch, PatternSwatch } from '../../../ui/pattern-swatch.tsx';
import { useView } from '../use-data.ts';

/** The looks that occur on either map, and how many areas have each, inside and outside. */
export function PairLegend({ pair }: { readonly pair: MapPair }): ReactNode {
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const words = publishWordsOf(language);
  const paints = pair.areas.map(({ inside, cell }) => [inside, cell].map((side) => releasePaint(side, pair, theme)));
  const figure = (value: number) => figureText(value, pair.unit, language);
  const classes = releaseClasses(pair, theme).map(({ from, to, colour }, i) => ({
    key: `class ${i}`,
    swatch: <ColourSwatch colour={colour} />,
    text: figure(from) === figure(to) ? figure(from) : words.range(figure(from), figure(to)),
  }));
  const others = new Map(
    paints.flat().flatMap((paint) => (paint.kind === 'class' ? [] : [[keyOf(paint), paint] as const])),
  );
  const rest = [...others].map(([key, paint]) => ({ key, swatch: swatchOf(paint), text: textOf(paint) }));
  const count = (key: string, side: 0 | 1) => countText(paints.filter((pairOf) => keyOf(pairOf[side]!) === key).length);
  return (
    <table className="publish-legend">
      <thead>
        <tr>
          <th scope="col">{words.legend}</th>
          <th scope="col">{words.columns.inside}</th>
          <th scope="col">{words.columns.outside}</th>
        </tr>
      </thead>
      <tbody>
        {[...classes, ...rest].map(({ key, swatch, text }) => (
          <tr key={key}>
            <th scope="row">
              {swatch} {text}
            </th>
            <td>{count(key, 0)}</td>
            <td>{count(key, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function swatchOf(paint: ReleasePaint): ReactNode {
    if (paint.kind === 'absent') return <PatternSwatch shape={absentPatternShape(paint.reason, theme)} />;
    if (paint.kind !== 'status') return <ColourSwatch colour={mapPalettes[theme].background} />;
    return <ColourSwatch colour={statusFill(statusSymbols[paint.status].colour[theme], theme)} />;
  }

  function textOf(paint: ReleasePaint): string {
    if (paint.kind === 'absent') return absentWord(paint.reason, language);
    return paint.kind === 'status' ? statusWord(paint.status, language) : '0';
  }
}

function keyOf(paint: ReleasePaint): string {
  if (paint.kind === 'class') return `class ${paint.index}`;
  if (paint.kind === 'absent') return `absent ${paint.reason}`;
  return paint.kind === 'status' ? `status ${paint.status}` : 'zero';
}

import type { ReactNode } from 'react';
import { slopeColour } from '../../map/layers/slope-layer.ts';
import { slopeClassNames, slopeWords } from '../../text/slope-words.ts';
import { ColourSwatch } from '../../ui/pattern-swatch.tsx';
import { useView, useWorkspace } from './use-desk.ts';

/** What the veil of the layer `slope` means. */
export function SlopeKey(): ReactNode {
  const language = useView((view) => view.language);
  const theme = useView((view) => view.theme);
  const stepKm = useWorkspace().summary.elevationStepKm;
  const words = slopeWords(language);
  return (
    <section className="slope-key" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {slopeClassNames.map((name, slopeClass) => (
          <li key={name}>
            <ColourSwatch colour={slopeColour(slopeClass, theme)} />
            {name}
          </li>
        ))}
      </ul>
      {stepKm !== null && (
        <p className="quiet">
          {words.note(stepKm.toPrecision(2))}
          {language === 'zh' ? '；' : '; '}
          {words.unknown}
        </p>
      )}
    </section>
  );
}

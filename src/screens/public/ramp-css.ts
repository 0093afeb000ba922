import { rampColours } from '../../core/classify/ramp.ts';
import { statuses } from '../../core/target/result.ts';
import { absentKinds, absentPatternShape } from '../../map/layers/absent-pattern.ts';
import { statusSymbols } from '../../map/status-symbol.ts';
import { statusFill } from '../../state/selectors/status-fill.ts';
import { type Html, html } from './html.ts';

/** Fills of classes and statuses for both themes, as a style sheet: pages carry class names alone, so a theme recolours them. */
export function rampCss(): string {
  return (['paper', 'hall'] as const)
    .flatMap((theme) => {
      const scope = theme === 'paper' ? '' : ':root[data-theme="hall"] ';
      const ramps = (['lower', 'other'] as const).flatMap((ramp) =>
        [1, 2, 3, 4, 5].flatMap((count) =>
          rampColours({ count, theme, betterIs: ramp === 'lower' ? 'lower' : 'higher' }).map(
            (colour, i) => `${scope}.r-${ramp}-${count} .k${i}{fill:${colour}}`,
          ),
        ),
      );
      const looks = statuses.map(
        (status) => `${scope}.s-${status}{fill:${statusFill(statusSymbols[status].colour[theme], theme)}}`,
      );
      const signs = statuses.flatMap((status) => {
        const colour = statusSymbols[status].colour[theme];
        return [`${scope}.sign-${status} .solid{fill:${colour}}`, `${scope}.sign-${status} .drawn{stroke:${colour}}`];
      });
      const { ground, ink } = absentPatternShape('missing', theme);
      return [
        ...ramps,
        ...looks,
        ...signs,
        `${scope}.pattern-ground{fill:${ground}}`,
        `${scope}.pattern-ink{stroke:${ink}}`,
        `${scope}.pattern-dot{fill:${ink}}`,
      ];
    })
    .join('\n');
}

/** The patterns of the reasons, once a page. */
export function patternDefinitions(): Html {
  return html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>${patterns()}</defs></svg>`;
}

/** Their markup alone, for a picture that leaves the page. */
export function patterns(): readonly Html[] {
  return absentKinds.map((kind) => {
    const { size, strokeWidth, lines, dots } = absentPatternShape(kind, 'paper');
    return html`<pattern id="p-${kind}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect class="pattern-ground" width="${size}" height="${size}"/>${lines.map((d) => html`<path class="pattern-ink" d="${d}" stroke-width="${strokeWidth}"/>`)}${dots.map(({ x, y, r }) => html`<circle class="pattern-dot" cx="${x}" cy="${y}" r="${r}"/>`)}</pattern>`;
  });
}

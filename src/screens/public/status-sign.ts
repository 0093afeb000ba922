import { statusStrokeWidth, statusSymbolBox, statusSymbols } from '../../map/status-symbol.ts';
import { type Html, html } from './html.ts';
import type { SliceStatus } from './slice.ts';

/** The sign of a status: shape and colour; the word stands beside it. What is withheld has its pattern. */
export function statusSign(status: SliceStatus): Html {
  if (status === 'withheld')
    return html`<svg class="swatch" viewBox="0 0 24 14" aria-hidden="true"><rect class="absent" fill="url(#p-suppressed)" x="0.5" y="0.5" width="23" height="13"/></svg>`;
  const { fill, stroke } = statusSymbols[status];
  return html`<svg class="sign sign-${status}" viewBox="${statusSymbolBox}" aria-hidden="true">${fill === '' ? null : html`<path class="solid" d="${fill}" fill-rule="evenodd"/>`}${stroke === '' ? null : html`<path class="drawn" d="${stroke}" stroke-width="${statusStrokeWidth}"/>`}</svg>`;
}

import type { PageFacts } from './page-facts.ts';
import type { Reader } from './reader.ts';

/** Dark, large type, print: buttons that scripts alone can answer, so scripts make them. */
export function startModes({ context: { words } }: PageFacts, { state, choose }: Reader): void {
  const root = document.documentElement;
  const show = () => {
    const { isHall, isLarge, isEmbedded } = state();
    root.dataset.theme = isHall ? 'hall' : 'paper';
    root.toggleAttribute('data-embed', isEmbedded);
    if (isLarge) root.dataset.type = 'large';
    else delete root.dataset.type;
    dark.setAttribute('aria-pressed', String(isHall));
    large.setAttribute('aria-pressed', String(isLarge));
  };
  const dark = button(words.dark, () => choose({ isHall: !state().isHall }));
  const large = button(words.large, () => choose({ isLarge: !state().isLarge }));
  const print = button(words.print, () => window.print());
  document.querySelector('.modes')?.append(dark, large, print);
  show();

  function button(text: string, act: () => void): HTMLButtonElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = text;
    element.addEventListener('click', () => {
      act();
      show();
    });
    return element;
  }
}

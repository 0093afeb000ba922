import { neighbourTowards } from '../../../state/selectors/neighbour.ts';

const directions = { ArrowUp: 'north', ArrowDown: 'south', ArrowLeft: 'west', ArrowRight: 'east' } as const;
/** Units of the picture as degrees so small that north and east are alike. */
const perUnit = 1e-4;

/**
 * One stop of the Tab key for the whole map; arrow keys lead to the neighbour that lies that way. An area that has the focus is a link with
 * name, figure, status and rank as its label, so a screen reader speaks them. Also shown in words under the map, for the pointer too.
 */
export function startMapKeys(map: SVGSVGElement, readout: HTMLElement): void {
  const links = () => [...map.querySelectorAll<SVGAElement>('.areas a:not([hidden])')];
  // A screen reader that would read on with the arrow keys hands them over here.
  map.setAttribute('role', 'application');
  const enter = (link: SVGAElement) => {
    for (const other of links()) other.setAttribute('tabindex', other === link ? '0' : '-1');
    readout.textContent = link.getAttribute('aria-label');
  };
  const first = links().find((link) => link.hasAttribute('aria-current')) ?? links()[0];
  if (first) enter(first);
  readout.textContent = '';
  const linkOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<SVGAElement>('.areas a') : null;
  map.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link) enter(link);
  });
  map.addEventListener('pointerover', (event) => {
    const link = linkOf(event);
    if (link) readout.textContent = link.getAttribute('aria-label');
  });
  map.addEventListener('keydown', (event) => {
    const direction = directions[event.key as keyof typeof directions];
    const from = linkOf(event);
    if (!direction || !from || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const id = neighbourTowards(placeOf(from), links().map(placeOf), direction);
    links()
      .find((link) => link.dataset.code === id)
      ?.focus();
  });
}

function placeOf(link: SVGAElement) {
  const { x, y, width, height } = link.getBBox();
  return { id: link.dataset.code!, point: [(x + width / 2) * perUnit, -(y + height / 2) * perUnit] as const };
}

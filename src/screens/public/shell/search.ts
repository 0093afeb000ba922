import { html } from '../html.ts';
import { areaHref } from '../page-context.ts';
import { type PageFacts, part } from './page-facts.ts';

type Entry = readonly [code: string, zh: string, en: string, above: string];
const mostShown = 12;

/** Finds places by any part of their name in either language while typing; Enter opens the first. The list is fetched when it is wanted. */
export function startSearch({ context }: PageFacts): void {
  const input = part('find') as HTMLInputElement;
  const form = input.form!;
  const results = form.querySelector('.results')!;
  let entries: Promise<readonly Entry[]> | null = null;
  const load = () => {
    entries ??= fetch(`${context.base}places.json`).then((response) => response.json());
    return entries;
  };
  const matches = async (text: string) => {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return [];
    const found = (await load()).filter(([code, zh, en]) =>
      [code, zh, en].some((name) => name.toLowerCase().includes(wanted)),
    );
    const starts = ([, zh, en]: Entry) => [zh, en].some((name) => name.toLowerCase().startsWith(wanted));
    return found.toSorted((a, b) => Number(starts(b)) - Number(starts(a)));
  };
  const show = async () => {
    const text = input.value;
    const found = await matches(text);
    if (text !== input.value) return;
    results.innerHTML =
      text.trim() === ''
        ? ''
        : html`<p>${context.words.found(found.length)}</p><ul>${found.slice(0, mostShown).map(([code, zh, en, above]) => html`<li><a href="${areaHref(context, code)}">${context.language === 'en' ? en : zh}</a>${above === '' ? null : html` <small>${above}</small>`}</li>`)}</ul>`
            .markup;
  };
  input.addEventListener('focus', () => void load());
  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show().then(() => form.querySelector<HTMLAnchorElement>('.results a')?.click());
  });
  // The list of places opened by a search without scripts, or from a link.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    void show();
  }
}

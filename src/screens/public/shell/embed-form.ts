import { escapeText, html } from '../html.ts';
import { areaHref } from '../page-context.ts';
import { type AddressState, addressOf } from './address-state.ts';
import type { PageFacts } from './page-facts.ts';
import type { Reader } from './reader.ts';

type Entry = readonly [code: string, zh: string, en: string, above: string];

/** Code for an iframe: a place, what of it is locked, how high. Figure and year come from the page that the reader came from. */
export async function startEmbedForm({ context }: PageFacts, { state }: Reader): Promise<void> {
  const box = document.querySelector('[data-embed-form]');
  if (!box) return;
  const { words, language, base } = context;
  const entries = (await (await fetch(`${base}places.json`)).json()) as readonly Entry[];
  const asked = new URLSearchParams(location.search).get('c') ?? context.root;
  box.innerHTML =
    html`<form class="form"><label>${words.embedArea}<select name="area">${entries.map(([code, zh, en, above]) => html`<option value="${code}"${code === asked ? html` selected` : null}>${language === 'en' ? en : zh}${above === '' ? '' : ` (${above})`}</option>`)}</select></label>
<label>${words.embedLock}<select name="lock">${Object.entries(words.embedLocks).map(([lock, text]) => html`<option value="${lock}">${text}</option>`)}</select></label>
<label>${words.embedHeight}<input name="height" type="number" min="300" max="2000" value="640"></label></form>
<p><label for="embed-code">${words.embedCode}</label></p><textarea id="embed-code" readonly></textarea>`.markup;
  const form = box.querySelector('form')!;
  const code = box.querySelector('textarea')!;
  const write = () => {
    const data = new FormData(form);
    const entry = entries.find(([each]) => each === data.get('area'))!;
    const lock = String(data.get('lock')) as AddressState['lock'];
    const query = addressOf({ ...state(), isEmbedded: true, lock }, true);
    const url = new URL(areaHref(context, entry[0]) + query, document.baseURI).href;
    const height = Math.min(2000, Math.max(300, Number(data.get('height')) || 640));
    code.value = `<iframe src="${escapeText(url)}" title="${escapeText(language === 'en' ? entry[2] : entry[1])}" width="100%" height="${height}" loading="lazy"></iframe>`;
  };
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  write();
}

import type { FeatureCollection } from 'geojson';
import { boundsOf } from '../../../core/geo/bounds.ts';
import type { LiveArea, LiveMap, openLiveMap } from '../../../map/live/live-map.ts';
import { figureText } from '../../../text/numbers.ts';
import { areaName } from '../area-text.ts';
import { html } from '../html.ts';
import { labelFigure } from '../label-figure.ts';
import { areaHref } from '../page-context.ts';
import type { Slice } from '../slice.ts';
import type { SubjectView } from '../subject-view.ts';
import { type PageFacts, part } from './page-facts.ts';

export type LivePart = {
  /** Draws what the still map shows now. */
  readonly refresh: () => void;
};

type Shown = { readonly slice: Slice; readonly view: SubjectView };

/** A button under the still map that puts a map in its place which can be moved and zoomed. Nothing of it is loaded before. */
export function startLivePart({ context, place }: PageFacts, current: () => Promise<Shown>): LivePart {
  const { words, language, base } = context;
  const box = document.querySelector<HTMLElement>('[data-live]');
  const still = document.querySelector<SVGSVGElement>('#map');
  if (!box || !still || !place) return { refresh: () => {} };
  box.innerHTML =
    html`<button type="button" aria-pressed="false">${words.liveMap}</button> <span class="note" role="status"></span>`.markup;
  const button = box.querySelector('button')!;
  const status = box.querySelector('[role="status"]')!;
  const readout = part('readout');
  let live: LiveMap | null = null;
  let frame: HTMLElement | null = null;
  let isWanted = false;
  button.addEventListener('click', () => {
    isWanted = !isWanted;
    button.setAttribute('aria-pressed', String(isWanted));
    if (!isWanted) close();
    else
      open().catch((error: unknown) => {
        console.warn(error);
        isWanted = false;
        button.setAttribute('aria-pressed', 'false');
        close();
        status.textContent = words.liveFailed;
      });
  });
  // Dark or not.
  new MutationObserver(() => void refresh()).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return { refresh: () => void refresh() };

  function close(): void {
    live?.close();
    live = null;
    frame?.remove();
    frame = null;
    status.textContent = '';
    still!.removeAttribute('hidden');
  }

  async function open(): Promise<void> {
    status.textContent = words.liveLoading;
    const address = (name: string) => new URL(name, import.meta.url).href;
    if (!document.querySelector('link[data-live-style]')) {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = address('map.css');
      style.dataset.liveStyle = '';
      document.head.append(style);
    }
    const [module, outlines, works, shown] = await Promise.all([
      import(/* @vite-ignore */ address('map.js')) as Promise<{ readonly openLiveMap: typeof openLiveMap }>,
      collection('areas'),
      collection('projects'),
      current(),
    ]);
    // Pressed again while it was on its way.
    if (!isWanted || live) return;
    const { width, height } = still!.viewBox.baseVal;
    frame = document.createElement('div');
    frame.className = 'live';
    frame.innerHTML =
      html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg><div class="live-map"></div><p class="live-imprint">${still!.querySelector('.imprint')?.textContent ?? ''}</p>`.markup;
    still!.before(frame);
    still!.setAttribute('hidden', '');
    const codes = new Set(shown.slice.areas.map(({ code }) => code));
    const own = outlines.features.filter(({ properties }) => codes.has(properties?.code));
    const bounds = boundsOf(own.flatMap(({ geometry }) => geometry ?? []))!;
    live = module.openLiveMap({
      container: frame.querySelector<HTMLElement>('.live-map')!,
      outlines,
      works: { ...works, features: works.features.filter(isWithin(outlines, [shown.slice.whole.code, ...codes])) },
      areas: areasOf(shown),
      bounds: [...bounds],
      ...look(),
      locale: words.liveControls,
      onPoint: (code) => {
        readout.textContent = (code && linkOf(code)?.getAttribute('aria-label')) ?? '';
      },
      describe: ({ kind, id }) => (kind === 'area' ? areaNode(id) : workNode(works, id)),
    });
    status.textContent = '';
  }

  async function refresh(): Promise<void> {
    if (!live) return;
    const shown = await current();
    live?.show(areasOf(shown), look());
  }

  /** A release without projects has no file of them. */
  async function collection(name: string): Promise<FeatureCollection> {
    const path = `data/${name}.geojson`;
    if (name !== 'areas' && !document.querySelector(`.files a[href$="${path}"]`))
      return { type: 'FeatureCollection', features: [] };
    const response = await fetch(`${base}${path}`);
    if (!response.ok) throw new Error(`${path}: answered ${response.status}`);
    return (await response.json()) as FeatureCollection;
  }

  function linkOf(code: string): SVGAElement | undefined {
    return [...still!.querySelectorAll<SVGAElement>('.areas a')].find(({ dataset }) => dataset.code === code);
  }

  /** The colours of the still map, one by one: what is seen is the same in both. */
  function areasOf({ view }: Shown): readonly LiveArea[] {
    return view.rows.flatMap((row): LiveArea[] => {
      const path = linkOf(row.area.code)?.querySelector('path');
      if (!path) return [];
      return [
        {
          code: row.area.code,
          point: row.area.point,
          label: `${areaName(row.area, language)}\n${labelFigure(row)}`,
          colour: getComputedStyle(path).fill,
          absent: /#p-(\w+)/.exec(path.getAttribute('fill') ?? '')?.[1] ?? null,
          isSelf: row.area.code === place!.self,
        },
      ];
    });
  }

  function look() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    return {
      theme: document.documentElement.dataset.theme === 'hall' ? ('hall' as const) : ('paper' as const),
      palette: {
        ground: colour('--panel'),
        ink: colour('--ink'),
        line: colour('--map-line'),
        accent: colour('--accent'),
      },
    };
  }

  function areaNode(code: string): Node | null {
    const link = linkOf(code);
    return link
      ? node(
          html`<p>${link.getAttribute('aria-label') ?? ''}</p><p><a href="${areaHref(context, code)}">${words.livePage}</a></p>`
            .markup,
        )
      : null;
  }

  function workNode(works: FeatureCollection, id: string): Node | null {
    const found = works.features.find(({ properties }) => properties?.id === id)?.properties;
    if (!found) return null;
    const cost = found.costWanYuan === null ? '' : figureText(Number(found.costWanYuan), 'wanYuan', language);
    const kind = [words.projectTypes[found.type] ?? found.type, words.statusWords[found.status] ?? found.status, cost];
    return node(html`<p><strong>${found.name}</strong></p><p>${kind.filter(Boolean).join(' · ')}</p>`.markup);
  }
}

/** Whether something that lies in a released area and has a place lies in one of these or below. */
function isWithin({ features }: FeatureCollection, codes: readonly string[]) {
  const above = new Map(
    features.map(({ properties }) => [properties?.code as string, properties?.parent as string | null]),
  );
  const wanted = new Set(codes);
  return ({ properties, geometry }: FeatureCollection['features'][number]): boolean => {
    for (let code = properties?.area ?? null; geometry && code !== null; code = above.get(code) ?? null)
      if (wanted.has(code)) return true;
    return false;
  };
}

function node(markup: string): Node {
  const element = document.createElement('div');
  element.innerHTML = markup;
  return element;
}

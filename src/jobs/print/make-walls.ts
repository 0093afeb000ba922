import type { AreaLevel } from '../../core/area/area.ts';
import {
  type LoadedSlices,
  layOutWithType,
  type SliceSource,
  type Typeset,
  typesetFor,
} from '../../paper/font/typeset.ts';
import type { SlideContent } from '../../paper/slides/write-slides.ts';
import type { WallContent } from '../../paper/wall/wall-content.ts';
import { bestOrientation, type WallPage, wallPage } from '../../paper/wall/wall-page.ts';
import { areaIndexOf, areasWithin } from '../../state/selectors/area-index.ts';
import { resolveView } from '../../state/selectors/resolve-view.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import { viewOfQuery } from '../../state/view-url.ts';
import { wallWordsOf } from '../../text/wall-words.ts';
import type { WorkspaceApi } from '../workspace/protocol.ts';
import { answerView } from './answer-view.ts';
import { composeWall } from './compose-wall.ts';
import type { PrintRequest } from './print-request.ts';

/** Where figures and fonts come from: a worker and the site in the browser, files at the command line. */
export type PrintSources = {
  readonly workspace: OpenWorkspace;
  readonly api: WorkspaceApi;
  readonly slices: SliceSource;
  readonly loaded: LoadedSlices;
};

export type MadeWalls = {
  readonly walls: readonly WallPage[];
  /** Pages of the whole, also where one alone was made. */
  readonly pages: number;
  readonly typeset: Typeset;
};

/**
 * The sheet of the request's view, and for an atlas one more for each of its areas; `only` makes that one alone, the first is 0. Null when there is no area with
 * an outline. `onProgress` hears the share done, 0 to 1.
 */
export async function makeWalls(
  request: PrintRequest,
  sources: PrintSources,
  onProgress: (share: number) => void = () => {},
  only: number | null = null,
): Promise<MadeWalls | null> {
  const view = { ...viewOfQuery(request.query), language: request.language };
  const views = request.atlas === null ? [view] : [view, ...atlasViews(view, request.atlas, sources.workspace)];
  const elevation = request.parts.relief ? (await sources.api.planBasis()).elevation : null;
  const numbered: NumberedContent[] = [];
  for (const [i, each] of views.entries()) {
    if (only !== null && i !== Math.min(only, views.length - 1)) continue;
    const answered = await answerView(each, sources.workspace, sources.api, elevation);
    const content = composeWall(answered, sources.workspace, request.language, request.inscription);
    if (content.areas.length > 0) numbered.push({ number: i + 1, content });
    onProgress((i + 1) / views.length);
  }
  return numbered.length === 0 ? null : layOutWalls(numbered, views.length, request, sources);
}

/** A page's content with its number, from 1. */
type NumberedContent = { readonly number: number; readonly content: WallContent };

/** The same view drilled into each area of the level, its own level kept where it lies below. */
function atlasViews(view: ViewState, level: AreaLevel, { summary }: OpenWorkspace): readonly ViewState[] {
  const { rootCodes } = resolveView(view, summary);
  return areasWithin(areaIndexOf(summary), rootCodes, level)
    .filter(({ code, bounds }) => bounds !== null && !rootCodes.includes(code))
    .map(({ code }) => ({ ...view, root: code, area: null }));
}

async function layOutWalls(
  numbered: readonly NumberedContent[],
  pages: number,
  request: PrintRequest,
  { slices, loaded }: PrintSources,
): Promise<MadeWalls> {
  const { size, scale, parts } = request;
  const { result, typeset } = await layOutWithType(
    (type) => {
      const walls = numbered.flatMap(({ number, content }) => {
        const pageNote = pages === 1 ? '' : noteOf(request, content.place, number, pages);
        const options = { size, scale, parts, pageNote };
        // The pages of an atlas lie the same way, to be bound.
        const best = () => (pages > 1 ? 'landscape' : bestOrientation(content, options, type));
        const orientation = request.orientation ?? best();
        return wallPage(content, { ...options, orientation }, type) ?? [];
      });
      return { walls, pages: walls.map((wall) => wall.page) };
    },
    slices,
    loaded,
  );
  return { walls: result.walls, pages, typeset };
}

/** Tokens that a note may hold; any other stays as it is. */
function noteOf({ pageNote, language }: PrintRequest, area: string, page: number, pages: number): string {
  const tokens: Readonly<Record<string, string>> = { area, page: String(page), pages: String(pages) };
  return (pageNote || wallWordsOf(language).pageNote).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(tokens, name) ? tokens[name]! : whole,
  );
}

/**
 * A presentation of the scenes with these ids, or of the request's own view when there are none. Null when none of them has an area with an outline.
 */
export async function makeSlides(
  request: PrintRequest,
  scenes: readonly string[],
  sources: PrintSources,
  onProgress: (share: number) => void = () => {},
): Promise<Uint8Array | null> {
  const { language } = request;
  const { summary } = sources.workspace;
  const chosen = summary.scenes.filter(({ id }) => scenes.includes(id));
  const views =
    chosen.length === 0
      ? [{ title: summary.title[language], note: '', query: request.query }]
      : chosen.map(({ title, note = '', view }) => ({ title: title[language], note, query: view }));
  const slides: SlideContent[] = [];
  for (const [i, { title, note, query }] of views.entries()) {
    const answered = await answerView({ ...viewOfQuery(query), language }, sources.workspace, sources.api, null);
    const content = composeWall(answered, sources.workspace, language, request.inscription);
    if (content.areas.length > 0) slides.push({ title, note, content });
    onProgress(((i + 1) / views.length) * 0.6);
  }
  if (slides.length === 0) return null;
  const { writeSlides } = await import('../../paper/slides/write-slides.ts');
  const typeset = await typesetFor(slidesTexts(slides), sources.slices, sources.loaded);
  return writeSlides(slides, typeset, (done) => onProgress(0.6 + (0.4 * done) / slides.length));
}

/** Only labels on maps are measured. */
function slidesTexts(slides: readonly SlideContent[]): readonly string[] {
  return slides.flatMap(({ content }) => content.areas.flatMap(({ name, figure }) => [name, figure]));
}

import type { LoadedSlices, SliceSource, Typeset } from '../../paper/font/typeset.ts';
import { layOutWithType } from '../../paper/font/typeset.ts';
import type { WallContent } from '../../paper/wall/wall-content.ts';
import { bestOrientation, type WallPage, wallPage } from '../../paper/wall/wall-page.ts';
import type { OpenWorkspace } from '../../state/session-store.ts';
import { viewOfQuery } from '../../state/view-url.ts';
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

export type MadeWalls = { readonly walls: readonly WallPage[]; readonly typeset: Typeset };

/** The sheet of one view. Null when the view has no area with an outline. */
export async function makeWall(request: PrintRequest, sources: PrintSources): Promise<MadeWalls | null> {
  const view = { ...viewOfQuery(request.query), language: request.language };
  const answered = await answerView(view, sources.workspace, sources.api);
  const content = composeWall(answered, sources.workspace, request.language, request.inscription);
  if (content.areas.length === 0) return null;
  return layOutWalls([content], request, sources);
}

async function layOutWalls(
  contents: readonly WallContent[],
  request: PrintRequest,
  { slices, loaded }: PrintSources,
): Promise<MadeWalls> {
  const { size, scale, parts } = request;
  const { result, typeset } = await layOutWithType(
    (type) => {
      const walls = contents.flatMap((content) => {
        const options = { size, scale, parts, pageNote: '' };
        const orientation = request.orientation ?? bestOrientation(content, options, type);
        return wallPage(content, { ...options, orientation }, type) ?? [];
      });
      return { walls, pages: walls.map((wall) => wall.page) };
    },
    slices,
    loaded,
  );
  return { walls: result.walls, typeset };
}

import { connectPublish, type PublishConnection } from '../jobs/publish/connect.ts';
import type { MapArea, MapCell, MapChoice, MapQuestion, PublicMap } from '../jobs/publish/protocol.ts';
import type { CarriedFile, ReleaseAnswer } from '../jobs/workspace/release-protocol.ts';
import type { DataDesk } from './data-desk.ts';

/** A release that was tried out, with the worker that draws what the public would see of it. Whoever lets go of it stops the worker. */
export type TriedRelease = Extract<ReleaseAnswer, { ok: true }> & {
  readonly maps: readonly MapChoice[];
  readonly site: PublishConnection;
};

/** The public map with the office's own figures beside it. */
export type MapPair = Omit<PublicMap, 'areas' | 'whole'> & {
  readonly question: MapQuestion;
  readonly whole: PairArea;
  readonly areas: readonly PairArea[];
};

export type PairArea = MapArea & { readonly inside: MapCell };

/**
 * What a release of the open workspace would be, held against the earlier ones that were brought; nothing is written. Null without a
 * workspace or when another one was opened meanwhile.
 */
export async function tryRelease({
  api,
  data,
  session,
}: DataDesk): Promise<TriedRelease | Extract<ReleaseAnswer, { ok: false }> | null> {
  const { workspace } = session.getState();
  if (!workspace) return null;
  // Two folders may have the same name.
  const earlier = data
    .getState()
    .earlier.flatMap(({ files }, i) =>
      files.map(({ path, bytes }): CarriedFile => ({ path: `${i}/${path}`, bytes: new Uint8Array(bytes).buffer })),
    );
  let site: PublishConnection | null = null;
  try {
    const answer = await api.publish(earlier);
    if (!answer.ok) return session.getState().workspace?.key === workspace.key ? answer : null;
    site = connectPublish();
    const maps = await site.api.open(answer.files);
    if (session.getState().workspace?.key === workspace.key) return { ...answer, maps, site };
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
  }
  site?.stop();
  return null;
}

/** One map inside and outside; null for one that the public site does not have. */
export async function compareMap(
  { api }: DataDesk,
  { site, release }: TriedRelease,
  question: MapQuestion,
): Promise<MapPair | null> {
  const map = await site.api.map(question);
  if (!map) return null;
  const all = [map.whole, ...map.areas];
  const { subject, period } = question;
  const { asOf } = release.head;
  const inside = await api.insideFigures({ subject, period, asOf, areas: all.map(({ code }) => code) });
  const [whole, ...areas] = all.map((area, i): PairArea => ({ ...area, inside: inside[i]! }));
  return { ...map, question, whole: whole!, areas };
}

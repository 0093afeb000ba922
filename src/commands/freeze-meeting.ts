import type { MeetingSnapshot } from '../core/meeting/snapshot.ts';
import type { IsoDate } from '../core/unit.ts';
import type { MeetingFileRefusal } from '../io/meeting-file/meeting-file.ts';
import {
  dropMeeting,
  type KeptMeeting,
  keepMeeting,
  listMeetings,
  meetingFile,
} from '../state/meetings/meetings-db.ts';
import { resolveView } from '../state/selectors/resolve-view.ts';
import { askMeeting } from './ask-meeting.ts';
import type { Desk } from './desk.ts';

/** A meeting that was frozen: its file, and its line in the list, null when the browser would not keep it. */
export type FrozenMeeting = {
  readonly kept: KeptMeeting | null;
  readonly snapshot: MeetingSnapshot;
  readonly blob: Blob;
};

/** Freezes the figures of the place and day on the map and keeps them on this machine; null without a workspace. */
export async function freezeMeeting(
  desk: Desk,
  about: { readonly title: string; readonly frozenOn: IsoDate },
): Promise<FrozenMeeting | null> {
  const { workspace } = desk.session.getState();
  if (!workspace) return null;
  const { name, hash } = workspace.summary;
  const { asOf, rootArea } = resolveView(desk.view.getState(), workspace.summary);
  const [snapshot, { writeMeetingFile }] = await Promise.all([
    askMeeting<'freeze'>(desk, { kind: 'freeze', asOf, root: rootArea, about: { ...about, inputs: hash } }),
    import('../io/meeting-file/meeting-file.ts'),
  ]);
  const file = writeMeetingFile(snapshot);
  const kept = { id: crypto.randomUUID(), workspace: name, ...about, asOf, at: Date.now() };
  const isKept = await keepMeeting(kept, file).then(
    () => true,
    () => false,
  );
  return { kept: isKept ? kept : null, snapshot, blob: blobOf(file) };
}

/** Reads the file of a frozen meeting, or tells why it is refused. Nothing is kept. */
export async function openMeetingFile(file: Blob): Promise<MeetingSnapshot | MeetingFileRefusal> {
  const { readMeetingFile } = await import('../io/meeting-file/meeting-file.ts');
  const read = readMeetingFile(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read.snapshot : read.reason;
}

/** The meetings of the open workspace that are kept here, the latest first; rejects when the browser refuses storage. */
export async function keptMeetings({ session }: Desk): Promise<readonly KeptMeeting[]> {
  const { workspace } = session.getState();
  return workspace ? listMeetings(workspace.summary.name) : [];
}

/** Forgets a meeting that is kept here; a file of it elsewhere is not touched. */
export function forgetMeeting(id: string): Promise<void> {
  return dropMeeting(id);
}

/** The file of a meeting that is kept here; null when it is gone. */
export async function keptMeetingFile(id: string): Promise<Blob | null> {
  const file = await meetingFile(id);
  return file === null ? null : blobOf(file);
}

function blobOf(file: string): Blob {
  return new Blob([file], { type: 'application/json' });
}

import type { MeetingSnapshot } from '../core/meeting/snapshot.ts';
import type { IsoDate } from '../core/unit.ts';
import type { MeetingFileRefusal } from '../io/meeting-file/meeting-file.ts';
import { resolveView } from '../state/selectors/resolve-view.ts';
import { askMeeting } from './ask-meeting.ts';
import type { Desk } from './desk.ts';

/** The figures of the place and day on the map as a file to keep; null without a workspace. */
export async function freezeMeeting(
  desk: Desk,
  about: { readonly title: string; readonly frozenOn: IsoDate },
): Promise<{ readonly blob: Blob; readonly snapshot: MeetingSnapshot } | null> {
  const { workspace } = desk.session.getState();
  if (!workspace) return null;
  const { asOf, rootArea } = resolveView(desk.view.getState(), workspace.summary);
  const [snapshot, { writeMeetingFile }] = await Promise.all([
    askMeeting<'freeze'>(desk, {
      kind: 'freeze',
      asOf,
      root: rootArea,
      about: { ...about, inputs: workspace.summary.hash },
    }),
    import('../io/meeting-file/meeting-file.ts'),
  ]);
  return { blob: new Blob([writeMeetingFile(snapshot)], { type: 'application/json' }), snapshot };
}

/** Reads a frozen meeting, or tells why it is refused. Nothing is kept. */
export async function openMeetingFile(file: Blob): Promise<MeetingSnapshot | MeetingFileRefusal> {
  const { readMeetingFile } = await import('../io/meeting-file/meeting-file.ts');
  const read = readMeetingFile(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read.snapshot : read.reason;
}

import type { MeetingAnswers, MeetingQuestion, MeetingQuestionOf } from '../jobs/workspace/meeting-protocol.ts';
import type { Desk } from './desk.ts';

/** Asks the worker what a meeting wants to know beyond the map; the answer has the kind of the question. */
export async function askMeeting<Kind extends MeetingQuestion['kind']>(
  { api }: Desk,
  question: MeetingQuestionOf<Kind>,
): Promise<MeetingAnswers[Kind]> {
  return (await api.meeting(question)) as MeetingAnswers[Kind];
}

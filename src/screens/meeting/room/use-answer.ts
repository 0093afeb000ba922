import { useEffect, useState } from 'react';
import { askMeeting } from '../../../commands/ask-meeting.ts';
import type { MeetingAnswers, MeetingQuestion, MeetingQuestionOf } from '../../../jobs/workspace/meeting-protocol.ts';
import { type MeetingWords, meetingWords } from '../../../text/meeting-words.ts';
import { useDesk, useView } from '../use-desk.ts';

/** The worker's answer to a question, null until it is there; asked again when the question changes. */
export function useAnswer<Kind extends MeetingQuestion['kind']>(
  question: MeetingQuestionOf<Kind>,
): MeetingAnswers[Kind] | null {
  const desk = useDesk();
  const key = JSON.stringify(question);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly data: MeetingAnswers[Kind] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void askMeeting<Kind>(desk, JSON.parse(key) as MeetingQuestionOf<Kind>).then((data) => {
      if (isWanted) setAnswer({ key, data });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, key]);
  return answer?.key === key ? answer.data : null;
}

export function useMeetingWords(): MeetingWords {
  return meetingWords(useView((view) => view.language));
}

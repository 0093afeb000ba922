import { type ReactNode, useState } from 'react';
import { meetingYearsWords } from '../../../../text/meeting-years-words.ts';
import { subjectTitle } from '../../../../text/names.ts';
import { subjectColumn } from '../../../../text/subject-column.ts';
import { useBareShown, useView } from '../../use-desk.ts';
import { PartMaps } from './part-maps.tsx';
import { YearMaps } from './year-maps.tsx';
import './years.css';

/** 分幅图: what the map shows, year by year or place by place, in the same classes. */
export function SmallMaps({ onClose }: { readonly onClose: () => void }): ReactNode {
  const language = useView((view) => view.language);
  const words = meetingYearsWords(language);
  const shown = useBareShown();
  const [by, setBy] = useState<'years' | 'parts'>('years');
  return (
    <div className="room-scroll scroll years" tabIndex={-1}>
      <div className="years-head">
        <h3>
          {subjectTitle(shown.subject, language)}{' '}
          <span className="quiet">
            {by === 'years' && shown.subject?.kind === 'indicator' && subjectColumn(shown, language).unit}
          </span>
        </h3>
        <fieldset aria-label={words.views}>
          {(['years', 'parts'] as const).map((each) => (
            <button key={each} type="button" className="chip" aria-pressed={by === each} onClick={() => setBy(each)}>
              {words[each]}
            </button>
          ))}
        </fieldset>
      </div>
      {by === 'years' ? <YearMaps onClose={onClose} /> : <PartMaps onClose={onClose} />}
    </div>
  );
}

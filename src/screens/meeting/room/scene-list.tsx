import { type ReactNode, useState } from 'react';
import {
  changeScene,
  changeSceneDay,
  keepView,
  moveScene,
  removeScene,
  sceneDay,
} from '../../../commands/change-scenes.ts';
import { startShow } from '../../../commands/run-show.ts';
import type { Scene } from '../../../core/workspace/workspace.ts';
import { dateText } from '../../../text/dates.ts';
import { rootName, subjectTitle } from '../../../text/names.ts';
import { useDesk, useShown, useView, useWorkspace } from '../use-desk.ts';
import { useMeetingWords } from './use-answer.ts';

/** The scenes of the office: kept, named, ordered, with the speaker's note and how long each stays; and their show. */
export function SceneList({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const { resolved, subject } = useShown();
  const proposed = `${rootName(resolved.root, summary, language)} · ${subjectTitle(subject, language)} · ${resolved.period}`;
  const [title, setTitle] = useState(proposed);
  const show = (at: number) => {
    startShow(desk, at);
    onClose();
  };
  return (
    <div className="room-scroll scroll room-scenes">
      <form
        className="room-controls"
        onSubmit={(event) => {
          event.preventDefault();
          void keepView(desk, title.trim() === '' ? proposed : title.trim());
        }}
      >
        <label className="scene-title">
          <span>{words.sceneTitle}</span>
          <input className="field" value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <button type="submit" className="button button-strong">
          {words.keepView}
        </button>
        <button type="button" className="button" disabled={summary.scenes.length === 0} onClick={() => show(0)}>
          {words.startShow}
        </button>
      </form>
      {summary.scenes.length === 0 && <p className="quiet">{words.noScenes}</p>}
      <ol>
        {summary.scenes.map((scene, at) => (
          <SceneEntry
            key={scene.id}
            scene={scene}
            place={{ isFirst: at === 0, isLast: at === summary.scenes.length - 1 }}
            onShow={() => show(at)}
          />
        ))}
      </ol>
    </div>
  );
}

function SceneEntry(props: {
  readonly scene: Scene;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly onShow: () => void;
}): ReactNode {
  const { scene, place, onShow } = props;
  const desk = useDesk();
  const words = useMeetingWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const name = scene.title[language];
  return (
    <li className="scene">
      <div className="scene-line">
        <Field
          label={words.sceneTitle}
          value={name}
          onChange={(text) => {
            if (text.trim() !== '')
              void changeScene(desk, scene.id, { title: { ...scene.title, [language]: text.trim() } });
          }}
        />
        <label className="scene-field scene-field-day">
          <span>{words.sceneDay}</span>
          <select
            className="field"
            value={sceneDay(desk, scene)?.period ?? ''}
            onChange={(event) =>
              void changeSceneDay(desk, scene, event.target.value === '' ? null : event.target.value)
            }
          >
            <option value="">{words.latest}</option>
            {summary.periods.map(({ period, end }) => (
              <option key={period} value={period}>
                {words.frozenAt(dateText(end, language))}
              </option>
            ))}
          </select>
        </label>
        <Field
          label={words.dwell}
          type="number"
          value={String(scene.dwellSeconds ?? '')}
          onChange={(text) => {
            const seconds = Number(text);
            if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 3600)
              void changeScene(desk, scene.id, { dwellSeconds: seconds });
          }}
        />
        <button
          type="button"
          className="button"
          disabled={place.isFirst}
          aria-label={words.moveUp(name)}
          onClick={() => void moveScene(desk, scene.id, -1)}
        >
          <span aria-hidden="true">↑</span>
        </button>
        <button
          type="button"
          className="button"
          disabled={place.isLast}
          aria-label={words.moveDown(name)}
          onClick={() => void moveScene(desk, scene.id, 1)}
        >
          <span aria-hidden="true">↓</span>
        </button>
        <button type="button" className="button" onClick={onShow} aria-label={words.showScene(name)}>
          {words.show}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void removeScene(desk, scene.id)}
          aria-label={words.removeScene(name)}
        >
          {words.remove}
        </button>
      </div>
      <Field
        label={words.note}
        value={scene.note ?? ''}
        onChange={(text) => void changeScene(desk, scene.id, { note: text })}
      />
    </li>
  );
}

/** A field that is taken over when it is left or Enter is pressed: one step of the history, not one a letter. */
function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'number';
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { label, value, type = 'text', onChange } = props;
  const [text, setText] = useState(value);
  const commit = () => {
    if (text !== value) onChange(text);
  };
  return (
    <label className={type === 'number' ? 'scene-field scene-field-short' : 'scene-field'}>
      <span>{label}</span>
      <input
        className="field"
        type={type}
        min={1}
        max={3600}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </label>
  );
}

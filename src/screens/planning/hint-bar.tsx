import { type FormEvent, type ReactNode, useState } from 'react';
import { placeAt } from '../../commands/plan/place-at.ts';
import { removeSelected } from '../../commands/plan/reshape-element.ts';
import { askGesture } from '../../commands/plan/set-draft.ts';
import { draftMeasure } from '../../state/selectors/draft-measure.ts';
import { hasVertices } from '../../state/selectors/present-plan.ts';
import { measureText } from '../../text/measure-text.ts';
import { useIsTouch } from './use-is-touch.ts';
import { useDesk, usePanelWords, usePlanning, useSelected, useView, useWords } from './use-planning.ts';

/** What to do next with the tool in hand, how long or large it is, and a place by its coordinates. */
export function HintBar(): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const hint = useHint();
  const measure = usePlanning(draftMeasure);
  const takenIn = usePlanning((planning) => (planning.draft === null ? planning.takenIn : null));
  const takesPlaces = usePlanning(({ tool }) => tool !== 'select');
  return (
    <div className="plate hint-bar">
      <p className="hint" role="status">
        {hint}
      </p>
      {measure && <p className="hint-measure">{measureText(measure, language)}</p>}
      {takenIn !== null && (
        <p className="hint-measure" role="status">
          {words.lasso.takenIn(takenIn)}
        </p>
      )}
      <LineButtons />
      <VertexButton />
      {takesPlaces && <PlaceForm label={words.place.label} />}
    </div>
  );
}

/** For fingers, which have neither a double-click nor keys. */
function LineButtons(): ReactNode {
  const desk = useDesk();
  const { line: words } = useWords();
  const settled = usePlanning(({ draft }) =>
    draft && draft.element === null && draft.shape !== 'point' ? draft.settled : 0,
  );
  const isStroke = usePlanning(({ draft, isLassoByCorners }) => draft?.tool === 'assign' && !isLassoByCorners);
  const shape = usePlanning(({ draft }) => draft?.shape);
  if (settled === 0 || isStroke) return null;
  return (
    <div className="line-buttons">
      <button
        type="button"
        className="button button-strong"
        disabled={settled < (shape === 'ring' ? 3 : 2)}
        onClick={() => askGesture(desk, 'finish')}
      >
        {words.finish}
      </button>
      <button type="button" className="button button-outlined" onClick={() => askGesture(desk, 'back')}>
        {words.back}
      </button>
      <button type="button" className="button" onClick={() => askGesture(desk, 'cancel')}>
        {words.cancel}
      </button>
    </div>
  );
}

/** A finger has no Delete. */
function VertexButton(): ReactNode {
  const desk = useDesk();
  const { line: words } = useWords();
  const vertex = usePlanning(({ draft, tool, vertex }) => (draft === null && tool === 'select' ? vertex : null));
  const selected = useSelected();
  if (vertex === null || !selected || !hasVertices(selected)) return null;
  return (
    <button type="button" className="button button-outlined" onClick={() => removeSelected(desk)}>
      {words.dropVertex}
    </button>
  );
}

function useHint(): string {
  const words = useWords();
  const isTouch = useIsTouch();
  const hint = isTouch ? { ...words.hint, ...words.hintTouch } : words.hint;
  const isByCorners = usePlanning((planning) => planning.isLassoByCorners);
  const { pointSelected, mapComing } = usePanelWords();
  const isMapDrawn = usePlanning((planning) => planning.isMapDrawn);
  const tool = usePlanning((planning) => planning.tool);
  const isDrawing = usePlanning((planning) => planning.draft !== null);
  const isFollowing = usePlanning((planning) => planning.isFollowing);
  const vertex = usePlanning((planning) => planning.vertex);
  const selected = useSelected();
  if (!isMapDrawn) return mapComing;
  if (tool === 'select') {
    if (!selected) return hint.select;
    if (vertex !== null) return hint.vertex;
    if (hasVertices(selected)) return hint.selected;
    return isTouch ? words.hintTouch.point : pointSelected;
  }
  if (tool === 'road') {
    if (isFollowing) return hint.roadFollow;
    return isDrawing ? hint.roadOn : hint.road;
  }
  if (tool === 'assign') {
    if (selected?.kind !== 'site') return hint.assignNone;
    return isByCorners ? hint.assignCorners : hint.assign;
  }
  return hint[tool];
}

/** The keyboard's way to put something exactly somewhere: it is a tap of the tool in hand. */
function PlaceForm({ label }: { readonly label: string }): ReactNode {
  const desk = useDesk();
  const { place } = useWords();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const put = (event: FormEvent) => {
    event.preventDefault();
    const isPut = placeAt(desk, text);
    setWrong(!isPut);
    if (isPut) setText('');
  };
  return (
    <form className="place-form" aria-label={place.title} onSubmit={put}>
      <input
        className="field"
        aria-label={label}
        placeholder={label}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'place-wrong' : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
      />
      <button type="submit" className="button button-outlined">
        {place.put}
      </button>
      {isWrong && (
        <p id="place-wrong" className="place-wrong" role="alert">
          {place.invalid}
        </p>
      )}
    </form>
  );
}

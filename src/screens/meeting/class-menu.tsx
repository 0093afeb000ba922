import { type FormEvent, type ReactNode, useState } from 'react';
import { chooseClasses } from '../../commands/choose-classes.ts';
import type { ClassMethod } from '../../core/classify/breaks.ts';
import { subjectColumn } from '../../text/subject-column.ts';
import { methodWord } from '../../text/words.ts';
import { useDesk, useShown, useView, useWords } from './use-desk.ts';

const methods: readonly ClassMethod[] = ['natural', 'quantile', 'equal', 'user'];

/** Method, number of classes and the user's own edges. Edges are typed in the unit of the legend. */
export function ClassMenu(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const { method, classes } = useView((view) => view);
  const shown = useShown();
  const { divisor } = subjectColumn(shown, language);
  const [text, setText] = useState(shown.breaks.edges.map((edge) => Number((edge / divisor).toPrecision(6))).join(' '));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const edges = text
      .split(/[\s,，、;；]+/)
      .filter((part) => part !== '')
      .map((part) => Number(part) * divisor);
    chooseClasses(desk, { edges: edges.filter(Number.isFinite) });
  };
  return (
    <form className="class-menu" onSubmit={apply}>
      <label>
        {words.legend.method}
        <select
          className="field"
          value={method}
          onChange={(event) => chooseClasses(desk, { method: event.target.value as ClassMethod })}
        >
          {methods.map((id) => (
            <option key={id} value={id}>
              {methodWord(id, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.legend.classes}
        <input
          className="field"
          type="number"
          min={2}
          max={9}
          value={classes}
          disabled={method === 'user'}
          onChange={(event) => chooseClasses(desk, { classes: Number(event.target.value) })}
        />
      </label>
      <label className="class-edges">
        {words.legend.edges}
        <input
          className="field"
          type="text"
          inputMode="decimal"
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby="edges-hint"
        />
        <small id="edges-hint">{words.legend.edgesHint}</small>
      </label>
      <div className="class-foot">
        <small>{words.legend.sameAcrossYears}</small>
        <button type="submit" className="button button-outlined">
          {words.legend.apply}
        </button>
      </div>
    </form>
  );
}

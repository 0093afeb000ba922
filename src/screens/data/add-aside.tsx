import { type ReactNode, useMemo } from 'react';
import { addImport } from '../../commands/add-import.ts';
import { addKeepingTemplates } from '../../commands/change-templates.ts';
import { discardImport } from '../../commands/import-files.ts';
import { proposedAreas } from '../../commands/proposed-areas.ts';
import { featureCounts } from '../../commands/proposed-features.ts';
import { setData } from '../../commands/set-data.ts';
import { matchCounts, obstacleOf } from '../../state/selectors/data-rows.ts';
import { placesToTake } from '../../state/selectors/village-places.ts';
import { importWordsOf } from '../../text/import-words.ts';
import { countText } from '../../text/numbers.ts';
import { useData, useDesk, useSession, useView, useWords } from './use-data.ts';

/** What would enter, what stays out, and the one button that does it. */
export function AddAside(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const state = useData((data) => data);
  const workspace = useSession((session) => session.workspace);
  const { understanding, layers, tables } = state;
  const areas = useMemo(
    () => proposedAreas({ understanding, layers, tables }, workspace).length,
    [understanding, layers, tables, workspace],
  );
  const features = useMemo(() => featureCounts({ understanding, layers }), [understanding, layers]);
  const placed = tables.reduce((sum, plan) => sum + placesToTake(plan).length, 0);
  const { layer: roles, place, template } = importWordsOf(useView((view) => view.language));
  const used = tables.filter(({ use }) => use);
  const figures = used.reduce(
    (sum, plan) => sum + matchCounts(plan).matched * plan.figures.filter(({ use }) => use).length,
    0,
  );
  const open = used.reduce((sum, plan) => sum + matchCounts(plan).open, 0);
  const obstacle = obstacleOf(state, workspace !== null);
  const { refusal, working, title } = state;
  return (
    <aside className="add-aside" aria-label={words.add.title}>
      <h2>{words.add.title}</h2>
      {workspace === null && (
        <label className="add-title">
          <span>{words.add.workspaceTitle}</span>
          <input
            className="field"
            type="text"
            value={title}
            onChange={(event) => setData(desk, { title: event.target.value })}
          />
        </label>
      )}
      <ul className="add-list">
        {features.map(([list, count]) => (
          <li key={list}>{roles.counts[list](countText(count))}</li>
        ))}
        {areas > 0 && <li>{words.add.areas(countText(areas))}</li>}
        {placed > 0 && <li>{place.count(countText(placed))}</li>}
        {figures > 0 && <li>{words.add.figures(countText(figures))}</li>}
        {open > 0 && <li className="count-open">{words.add.waiting(countText(open))}</li>}
        {areas + figures + placed + features.length === 0 && <li className="quiet">{words.add.nothingYet}</li>}
      </ul>
      {obstacle !== null && <p className="obstacle">{words.add.obstacles[obstacle]}</p>}
      {refusal !== null && (
        <div className="refusal" role="alert">
          <p>{words.add.refusal(refusal)}</p>
          {(refusal.code === 'figuresThere' || refusal.code === 'featuresThere') && (
            <button
              type="button"
              className="button button-outlined"
              onClick={() => {
                setData(desk, { onConflict: 'replace' });
                void addImport(desk);
              }}
            >
              {words.add.replace}
            </button>
          )}
          {refusal.code === 'templateThere' && (
            <>
              <button
                type="button"
                className="button button-outlined"
                onClick={() => {
                  setData(desk, { onTemplate: 'replace' });
                  void addImport(desk);
                }}
              >
                {template.replace}
              </button>
              <button type="button" className="button button-outlined" onClick={() => void addKeepingTemplates(desk)}>
                {template.keepBoth}
              </button>
            </>
          )}
        </div>
      )}
      <button
        type="button"
        className="button button-strong add-button"
        disabled={obstacle !== null || working !== null}
        onClick={() => addImport(desk)}
      >
        {working === 'adding' ? words.add.working : workspace === null ? words.add.create : words.add.into}
      </button>
      <button type="button" className="button" onClick={() => discardImport(desk)}>
        {words.add.discard}
      </button>
    </aside>
  );
}

import type { ReactNode } from 'react';
import { chooseTool, lassoByCorners, setTool } from '../../commands/plan/choose-tool.ts';
import { type PlanTool, planTools } from '../../state/planning-store.ts';
import { facilityKindWord } from '../../text/reach-words.ts';
import { ToolSign } from './tool-sign.tsx';
import { useFacilityKinds } from './use-facility-kinds.ts';
import { useCatalogue, useDesk, usePlanning, useView, useWords } from './use-planning.ts';

const classes = ['class2', 'class3', 'class4', 'unclassed'];
const surfaces = ['asphalt', 'concrete', 'gravel', 'earth'];

/** The tools, one stop for the tabulator key each, and what is set at the one in hand. */
export function ToolStrip(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const chosen = usePlanning((planning) => planning.tool);
  return (
    <div className="plan-tools">
      <div className="plate tool-strip" role="toolbar" aria-label={words.tools} aria-orientation="vertical">
        {planTools.map((tool) => (
          <button
            key={tool}
            type="button"
            className="tool"
            aria-pressed={chosen === tool}
            aria-keyshortcuts={words.toolKeys[tool]}
            title={`${words.tool[tool]} (${words.toolKeys[tool]})`}
            onClick={() => chooseTool(desk, tool)}
          >
            <ToolSign tool={tool} />
            <span>{words.tool[tool]}</span>
          </button>
        ))}
      </div>
      <ToolOptions tool={chosen} />
    </div>
  );
}

function ToolOptions({ tool }: { readonly tool: PlanTool }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const { place } = useCatalogue();
  const isSnapping = usePlanning((planning) => planning.isSnapping);
  const isFollowing = usePlanning((planning) => planning.isFollowing);
  const { technicalClass, surface } = usePlanning((planning) => planning.roadKind);
  return (
    <div className="plate tool-options">
      {tool !== 'assign' && (
        <label className="check" title={words.snappingHint}>
          <input
            type="checkbox"
            checked={isSnapping}
            onChange={(event) => setTool(desk, { isSnapping: event.target.checked })}
          />
          {words.snapping}
        </label>
      )}
      {(tool === 'road' || tool === 'measure') && (
        <label className="check" title={words.followingHint}>
          <input
            type="checkbox"
            checked={isFollowing}
            onChange={(event) => setTool(desk, { isFollowing: event.target.checked })}
          />
          {words.following}
        </label>
      )}
      {tool === 'road' && (
        <>
          <label className="tool-option">
            <span>{words.roadClass}</span>
            <select
              className="field"
              value={technicalClass}
              onChange={(event) => setTool(desk, { roadKind: { technicalClass: event.target.value, surface } })}
            >
              {classes.map((each) => (
                <option key={each} value={each}>
                  {place.technicalClass(each)}
                </option>
              ))}
            </select>
          </label>
          <label className="tool-option">
            <span>{words.surface}</span>
            <select
              className="field"
              value={surface}
              onChange={(event) => setTool(desk, { roadKind: { technicalClass, surface: event.target.value } })}
            >
              {surfaces.map((each) => (
                <option key={each} value={each}>
                  {words.surfaces[each]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {tool === 'service' && <FacilityChoice />}
      {tool === 'assign' && <LassoChoice />}
    </div>
  );
}

/** The lasso in one stroke, or corner by corner: the way of keys and of single taps. */
function LassoChoice(): ReactNode {
  const desk = useDesk();
  const { lasso } = useWords();
  const isLassoByCorners = usePlanning((planning) => planning.isLassoByCorners);
  return (
    <label className="check" title={lasso.hint}>
      <input
        type="checkbox"
        checked={isLassoByCorners}
        aria-keyshortcuts="O"
        onChange={(event) => lassoByCorners(desk, event.target.checked)}
      />
      {lasso.byCorners}
    </label>
  );
}

function FacilityChoice(): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const facilityKind = usePlanning((planning) => planning.facilityKind);
  const kinds = useFacilityKinds(facilityKind);
  return (
    <label className="tool-option">
      <span>{words.facility}</span>
      <select
        className="field"
        value={facilityKind}
        onChange={(event) => setTool(desk, { facilityKind: event.target.value })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {facilityKindWord(kind, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

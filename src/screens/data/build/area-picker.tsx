import { type ReactNode, useMemo, useState } from 'react';
import { findAreas } from '../../../commands/find-areas.ts';
import type { AreaLevel } from '../../../core/area/area.ts';
import { areaName } from '../../../text/names.ts';
import { useDesk, useView, useWords } from '../use-data.ts';
import { AreaMap } from './area-map.tsx';
import { AreaTree } from './area-tree.tsx';
import { useFaults } from './form/form-faults.ts';
import { frameOf } from './frame-of.ts';
import { useForms, useSummary } from './use-forms.ts';
import { useFound } from './use-found.ts';

/** Any set of areas: from the tree, by search (villages too), or by click on the map. */
export function AreaPicker(props: {
  readonly title: string;
  readonly path: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}): ReactNode {
  const { title, path, value, onChange } = props;
  const forms = useForms();
  const words = forms.customArea;
  const faults = useFaults([path]);
  const toggle = (code: string) =>
    onChange(value.includes(code) ? value.filter((each) => each !== code) : [...value, code]);
  return (
    <fieldset className="form-group area-picker" data-path={path}>
      <legend>{title}</legend>
      {faults.length > 0 && (
        <p className="field-fault" tabIndex={-1} data-fault="">
          {faults.join(' ')}
        </p>
      )}
      <Chosen value={value} onRemove={toggle} />
      <div className="area-picker-ways">
        <div className="area-picker-list">
          <Search value={value} onToggle={toggle} />
          <h4>{words.tree}</h4>
          <AreaTree value={value} onToggle={toggle} />
        </div>
        <PickMap value={value} onToggle={toggle} />
      </div>
    </fieldset>
  );
}

function Chosen(props: { readonly value: readonly string[]; readonly onRemove: (code: string) => void }): ReactNode {
  const { value, onRemove } = props;
  const { customArea: words } = useForms();
  const { areas } = useSummary();
  const language = useView((view) => view.language);
  const names = useMemo(
    () => new Map<string, string>(areas.map((area) => [area.code, areaName(area, language)])),
    [areas, language],
  );
  return (
    <div className="chosen" aria-live="polite">
      <span>{words.chosen(value.length)}</span>
      <ul>
        {value.map((code) => (
          <li key={code}>
            <button
              type="button"
              className="chosen-area"
              aria-label={words.removeMember(names.get(code) ?? code)}
              onClick={() => onRemove(code)}
            >
              {names.get(code) ?? code} <span aria-hidden="true">✕</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Search(props: { readonly value: readonly string[]; readonly onToggle: (code: string) => void }): ReactNode {
  const { value, onToggle } = props;
  const desk = useDesk();
  const forms = useForms();
  const { levels } = useWords();
  const language = useView((view) => view.language);
  const [text, setText] = useState('');
  const found = useFound(text, async (wanted) => (wanted.trim() === '' ? null : findAreas(desk, wanted, 'all', 12)));
  return (
    <div className="area-search">
      <label>
        <span>{forms.customArea.find}</span>
        <input
          className="field"
          type="search"
          value={text}
          placeholder={forms.list.search}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // Enter in the search is no saving of the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </label>
      {found !== null && text.trim() !== '' && (
        <ul aria-live="polite">
          {found.length === 0 && <li className="quiet">{forms.list.none}</li>}
          {found.map(({ area, path }) => (
            <li key={area.code}>
              <label className="form-check">
                <input type="checkbox" checked={value.includes(area.code)} onChange={() => onToggle(area.code)} />
                <span>
                  {areaName(area, language)}{' '}
                  <span className="quiet">{[levels[area.level], area.code, ...path].join(' · ')}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function PickMap(props: { readonly value: readonly string[]; readonly onToggle: (code: string) => void }): ReactNode {
  const { value, onToggle } = props;
  const { customArea: words } = useForms();
  const { levels } = useWords();
  const { areas } = useSummary();
  const present = useMemo(() => [...new Set(areas.map(({ level }) => level))], [areas]);
  const [level, setLevel] = useState<AreaLevel>(present.includes('county') ? 'county' : (present[0] ?? 'county'));
  const frame = useMemo(() => frameOf(areas), [areas]);
  if (areas.length === 0) return null;
  return (
    <div className="area-picker-map">
      <label>
        <span>{words.mapLevel}</span>
        <select className="field" value={level} onChange={(event) => setLevel(event.target.value as AreaLevel)}>
          {present.map((each) => (
            <option key={each} value={each}>
              {levels[each]}
            </option>
          ))}
        </select>
      </label>
      <AreaMap
        label={words.map}
        level={level}
        frame={frame}
        chosen={value}
        onPick={(code) => {
          if (code !== null) onToggle(code);
        }}
      />
    </div>
  );
}

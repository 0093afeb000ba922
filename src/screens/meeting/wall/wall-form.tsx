import type { ReactNode } from 'react';
import type { PrintFormat } from '../../../jobs/print/print-request.ts';
import { sheetSizes } from '../../../paper/wall/sheet.ts';
import { wallParts } from '../../../paper/wall/wall-content.ts';
import type { WallDialogWords } from '../../../text/wall-dialog-words.ts';
import type { WallWork } from './use-wall-preview.ts';
import { atlasChoices, tilesChoices, type WallChoices } from './wall-choices.ts';

const orientations = ['best', 'landscape', 'portrait'] as const;
const formats: readonly PrintFormat[] = ['pdf', 'svg', 'pptx'];
const inscriptions = ['title', 'classification', 'examination'] as const;

/** Every choice of the page, and the buttons that make its files. */
export function WallForm(props: {
  readonly choices: WallChoices;
  readonly onChange: (choices: WallChoices) => void;
  readonly words: WallDialogWords;
  readonly work: WallWork;
  readonly onSave: (format: PrintFormat) => void;
}): ReactNode {
  const { choices, onChange, words, work, onSave } = props;
  const set = (changed: Partial<WallChoices>) => onChange({ ...choices, ...changed });
  const isReady = typeof work.preview !== 'string' && work.progress === null;
  return (
    <form className="wall-form" onSubmit={(event) => event.preventDefault()}>
      <Segments
        label={words.size}
        options={sheetSizes.map((id) => ({ id, label: id }))}
        chosen={choices.size}
        onChoose={(size) => set({ size })}
      />
      <Segments
        label={words.orientation}
        options={orientations.map((id) => ({ id, label: words.orientations[id] }))}
        chosen={choices.orientation}
        onChoose={(orientation) => set({ orientation })}
      />
      <label className="wall-field">
        <span>{words.scale}</span>
        <input
          type="text"
          className="field"
          inputMode="numeric"
          value={choices.scale}
          placeholder={words.scaleHint}
          onChange={(event) => set({ scale: event.target.value })}
        />
      </label>
      <Segments
        label={words.pages}
        options={atlasChoices.map((id) => ({ id, label: words.atlas[id] }))}
        chosen={choices.atlas}
        onChoose={(atlas) => set({ atlas })}
      />
      {choices.atlas !== 'one' && (
        <label className="wall-field">
          <span>{words.pageNote}</span>
          <input
            type="text"
            className="field"
            value={choices.pageNote}
            placeholder={words.pageNoteHint}
            onChange={(event) => set({ pageNote: event.target.value })}
          />
        </label>
      )}
      <Segments
        label={words.cut}
        options={tilesChoices.map((id) => ({ id, label: words.tiles[id] }))}
        chosen={choices.tiles}
        onChoose={(tiles) => set({ tiles })}
      />
      <fieldset className="wall-checks">
        <legend>{words.include}</legend>
        {wallParts.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={choices[part]}
              onChange={(event) => set({ [part]: event.target.checked })}
            />
            {words.parts[part]}
          </label>
        ))}
      </fieldset>
      {inscriptions.map((part) => (
        <label className="wall-field" key={part}>
          <span>{words.inscriptions[part]}</span>
          <input
            type="text"
            className="field"
            value={choices[part]}
            placeholder={words.hints[part]}
            onChange={(event) => set({ [part]: event.target.value })}
          />
        </label>
      ))}
      <div className="wall-files">
        {work.progress === null ? (
          formats.map((format, i) => (
            <button
              key={format}
              type="button"
              className={i === 0 ? 'button button-strong' : 'button button-outlined'}
              disabled={!isReady}
              onClick={() => onSave(format)}
            >
              {words.save[format]}
            </button>
          ))
        ) : (
          <>
            <progress value={work.progress} aria-label={words.making} />
            <button type="button" className="button button-outlined" onClick={work.cancel}>
              {words.cancel}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

function Segments<Id extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}): ReactNode {
  return (
    <fieldset className="wall-segments">
      <legend>{props.label}</legend>
      <div className="segments">
        {props.options.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className="segment"
            aria-pressed={id === props.chosen}
            onClick={() => props.onChoose(id)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

import { type ReactNode, useState } from 'react';
import { changeWorkspace } from '../../../commands/change-workspace.ts';
import { type LayerZones, readZones } from '../../../commands/read-zones.ts';
import type { ConstraintZone } from '../../../core/workspace/workspace.ts';
import { formsWordsOf } from '../../../text/forms-words.ts';
import { countText } from '../../../text/numbers.ts';
import { Sheet } from '../../../ui/sheet.tsx';
import { deliveredFiles } from '../delivered-files.ts';
import { useCatalogue, useDesk, useWords } from '../use-data.ts';
import { ChoiceField, TextField } from './form/field.tsx';
import { FaultContext, type FormFault } from './form/form-faults.ts';
import { sourceEdits, sourceOf } from './form/source-field.tsx';
import { useForms } from './use-forms.ts';

/** Polygons of a layer as constraints of one kind: read, looked at, then added as one step. */
export function ConstraintImport(): ReactNode {
  const desk = useDesk();
  const { constraint: words } = useForms();
  const [layers, setLayers] = useState<readonly LayerZones[] | null>(null);
  return (
    <>
      <label className="button button-outlined file-pick" title={words.fromFileHint}>
        {words.fromFile}
        <input
          className="visually-hidden"
          type="file"
          multiple
          onChange={async (event) => {
            const files = [...(event.target.files ?? [])].map((file) => ({ path: file.name, file }));
            event.target.value = '';
            setLayers(await readZones(desk, await deliveredFiles(files)));
          }}
        />
      </label>
      {layers !== null && <Review layers={layers} onClose={() => setLayers(null)} />}
    </>
  );
}

function Review(props: { readonly layers: readonly LayerZones[]; readonly onClose: () => void }): ReactNode {
  const { layers, onClose } = props;
  const desk = useDesk();
  const { constraint: words, form } = useForms();
  const { buttons } = useCatalogue();
  const { add } = useWords();
  const [kind, setKind] = useState('');
  const [column, setColumn] = useState(layers[0]?.nameColumn ?? '');
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const count = layers.reduce((sum, { zones }) => sum + zones.length, 0);
  const columns = [...new Set(layers.flatMap((layer) => layer.columns))];
  const submit = async () => {
    const zones = layers.flatMap((layer) => layer.zones.map((zone) => zoneOf(zone, kind, column)));
    if (kind.trim() === '') return setFaults([{ path: '.kind', message: words.kindHint }]);
    const label = {
      zh: formsWordsOf('zh').labels.addMany(formsWordsOf('zh').steps.names.constraints, count),
      en: formsWordsOf('en').labels.addMany(formsWordsOf('en').steps.names.constraints, count),
    };
    const reason = await changeWorkspace(desk, label, [
      ...sourceEdits(''),
      ...zones.map((entry) => ({ kind: 'addEntry', listed: { list: 'constraints', entry } }) as const),
    ]);
    if (reason) setFaults([{ path: '', message: add.refusal(reason) }]);
    else onClose();
  };
  return (
    <Sheet title={words.fromFile} closeLabel={buttons.close} onClose={onClose}>
      <FaultContext value={faults}>
        <form
          className="sheet-body constraint-review"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {layers.map(({ file, zones }) => (
            <p key={file}>{words.read(countText(zones.length), file)}</p>
          ))}
          {count === 0 && <p>{words.noPolygons}</p>}
          {faults.some(({ path }) => path === '') && (
            <p className="refusal" role="alert">
              {faults[0]!.message}
            </p>
          )}
          {count > 0 && (
            <div className="form-grid">
              <TextField
                label={words.kind}
                path=".kind"
                value={kind}
                onChange={setKind}
                offers={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
                hint={words.kinds[kind as 'reserve'] ?? words.kindHint}
              />
              <ChoiceField
                label={words.nameColumn}
                path=""
                value={column}
                choices={{ '': form.none, ...Object.fromEntries(columns.map((name) => [name, name])) }}
                onChange={setColumn}
              />
              <button type="submit" className="button button-strong form-end">
                {words.addAll(countText(count))}
              </button>
            </div>
          )}
        </form>
      </FaultContext>
    </Sheet>
  );
}

function zoneOf(
  { id, properties, geometry }: LayerZones['zones'][number],
  kind: string,
  column: string,
): ConstraintZone {
  return { id, kind: kind.trim(), name: (properties[column] ?? '').trim(), geometry, source: sourceOf('') };
}

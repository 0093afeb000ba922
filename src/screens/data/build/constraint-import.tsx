import { type ReactNode, useState } from 'react';
import { changeWorkspace } from '../../../commands/change-workspace.ts';
import { convertZones, type LayerZones, readZones } from '../../../commands/read-zones.ts';
import type { ConstraintZone } from '../../../core/workspace/workspace.ts';
import type { CrsId } from '../../../state/data-store.ts';
import { formsWordsOf } from '../../../text/forms-words.ts';
import { countText } from '../../../text/numbers.ts';
import { FilePick } from '../../../ui/file-pick.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { crsName } from '../crs-name.ts';
import { deliveredFiles } from '../delivered-files.ts';
import { useCatalogue, useData, useDesk, useView, useWords } from '../use-data.ts';
import { ChoiceField, TextField } from './form/field.tsx';
import { FaultContext, type FormFault, formFaults } from './form/form-faults.ts';
import { sourceEdits, sourceOf } from './form/source-field.tsx';
import { useForms } from './use-forms.ts';

/** Polygons of a layer as constraints of one kind: read, looked at, then added as one step. */
export function ConstraintImport(): ReactNode {
  const desk = useDesk();
  const { constraint: words } = useForms();
  const [layers, setLayers] = useState<readonly LayerZones[] | null>(null);
  return (
    <>
      <FilePick
        label={words.fromFile}
        title={words.fromFileHint}
        many="files"
        onFiles={async (files) => setLayers(await readZones(desk, await deliveredFiles(files)))}
      />
      {layers !== null && <Review layers={layers} onChange={setLayers} onClose={() => setLayers(null)} />}
    </>
  );
}

function Review(props: {
  readonly layers: readonly LayerZones[];
  readonly onChange: (layers: readonly LayerZones[]) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { layers, onChange, onClose } = props;
  const desk = useDesk();
  const forms = useForms();
  const words = useWords();
  const { buttons } = useCatalogue();
  const language = useView((view) => view.language);
  const isBusy = useData((data) => data.working !== null);
  const columns = [...new Set(layers.flatMap(({ layer }) => layer.columns.map(({ name }) => name)))];
  const [kind, setKind] = useState('');
  const [column, setColumn] = useState(columns.find((name) => /名|name/i.test(name)) ?? '');
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const count = layers.reduce((sum, { zones }) => sum + zones.length, 0);
  const submit = async () => {
    if (kind.trim() === '') return setFaults([{ path: '.kind', message: forms.constraint.kindHint }]);
    const reason = await changeWorkspace(desk, labelOf(count), [
      ...sourceEdits(''),
      ...layers
        .flatMap(({ zones }) => zones)
        .map((zone) => zoneOf(zone, kind, column))
        .map((entry) => ({ kind: 'addEntry', listed: { list: 'constraints', entry } }) as const),
    ]);
    if (!reason) return onClose();
    const said = formFaults(reason, { language, forms, refusal: words.add.refusal });
    setFaults(said.map(({ message }) => ({ path: '', message: `${reason.context.id ?? ''} ${message}`.trim() })));
  };
  return (
    <Sheet title={forms.constraint.fromFile} closeLabel={buttons.close} onClose={onClose}>
      <FaultContext value={faults}>
        <form
          className="sheet-body entry-review"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {layers.map((each, i) => (
            <LayerLine
              key={`${each.layer.file} ${each.layer.name}`}
              read={each}
              onCrs={async (crs) => onChange(await convertZones(desk, layers, i, crs))}
            />
          ))}
          {count === 0 && layers.every(({ crs, layer }) => crs !== null || layer.crs.length === 0) && (
            <p>{forms.constraint.noPolygons}</p>
          )}
          {faults.some(({ path }) => path === '') && (
            <div className="refusal" role="alert">
              {faults.map(({ message }) => (
                <p key={message}>{message}</p>
              ))}
            </div>
          )}
          {count > 0 && (
            <div className="form-grid review-fields">
              <TextField
                label={forms.constraint.kind}
                path=".kind"
                value={kind}
                onChange={setKind}
                offers={Object.entries(forms.constraint.kinds).map(([value, label]) => ({ value, label }))}
                hint={forms.constraint.kinds[kind as 'reserve'] ?? forms.constraint.kindHint}
              />
              <ChoiceField
                label={forms.constraint.nameColumn}
                path=""
                value={column}
                choices={{ '': forms.form.none, ...Object.fromEntries(columns.map((name) => [name, name])) }}
                onChange={setColumn}
              />
              <button type="submit" className="button button-strong form-end" disabled={isBusy}>
                {forms.constraint.addAll(countText(count))}
              </button>
            </div>
          )}
        </form>
      </FaultContext>
    </Sheet>
  );
}

/** What was read of one layer, and the reference system that it is taken to be in, with the evidence. */
function LayerLine(props: { readonly read: LayerZones; readonly onCrs: (crs: CrsId) => void }): ReactNode {
  const { read, onCrs } = props;
  const { constraint, form } = useForms();
  const words = useWords();
  const { layer, crs, zones } = read;
  const chosen = layer.crs.find((each) => each.crs === crs);
  return (
    <div className="form-grid review-fields">
      <p>{crs === null && layer.crs.length > 0 ? layer.file : constraint.read(countText(zones.length), layer.file)}</p>
      {layer.crs.length > 0 && (
        <ChoiceField<string>
          label={words.layer.crs}
          path=""
          value={crs ?? ''}
          choices={{
            ...(crs === null ? { '': form.choose } : {}),
            ...Object.fromEntries(layer.crs.map((each) => [each.crs, crsName(each.crs, words)])),
          }}
          onChange={(id) => onCrs(id as CrsId)}
          hint={chosen?.evidence.map((each) => words.layer.evidence[each]).join(' · ')}
        />
      )}
    </div>
  );
}

function labelOf(count: number) {
  const [zh, en] = [formsWordsOf('zh'), formsWordsOf('en')];
  return {
    zh: zh.labels.addMany(zh.steps.names.constraints, count),
    en: en.labels.addMany(en.steps.names.constraints, count),
  };
}

function zoneOf(
  { id, properties, geometry }: LayerZones['zones'][number],
  kind: string,
  column: string,
): ConstraintZone {
  return { id, kind: kind.trim(), name: (properties[column] ?? '').trim(), geometry, source: sourceOf('') };
}

import type { ReactNode } from 'react';
import { closeRelease, saveRelease, typeRelease } from '../../../commands/define-release.ts';
import type { Publishable } from '../../../core/disclosure/publishable.ts';
import { type ReleaseDraft, releaseOf } from '../../../state/forms/release-draft.ts';
import { countText } from '../../../text/numbers.ts';
import { releaseFormWordsOf } from '../../../text/release-form-words.ts';
import { EntryForm } from '../build/form/entry-form.tsx';
import { CheckField, ChoiceField, DateField, FieldGroup, TextField } from '../build/form/field.tsx';
import { useSummary } from '../build/use-forms.ts';
import { useDesk, useView, useWords } from '../use-data.ts';
import { CheckList } from './check-list.tsx';
import { MovementRows } from './movement-rows.tsx';

/** What is published and under which rules, with the checks of its file; saved as one step that can be taken back. */
export function ReleaseForm(props: { readonly draft: ReleaseDraft; readonly choices: Publishable }): ReactNode {
  const { draft, choices } = props;
  const desk = useDesk();
  const language = useView((view) => view.language);
  const words = releaseFormWordsOf(language);
  const summary = useSummary();
  const set = (change: Partial<ReleaseDraft>) => typeRelease(desk, change);
  const titled = (entries: readonly { readonly id: string; readonly title: { zh: string; en: string } }[]) =>
    entries.map(({ id, title }) => ({ id, title: title[language], refusal: null }));
  return (
    <EntryForm
      heading={words.title}
      onSubmit={() => saveRelease(desk, releaseOf(draft))}
      onClose={() => closeRelease(desk)}
      returnTo="release-define"
    >
      <FieldGroup title={words.groups.what}>
        <div className="release-lists">
          <CheckList
            title={words.summary.indicators}
            items={titled(summary.indicators).map((each) => ({
              ...each,
              refusal: choices.indicators[each.id] ?? null,
            }))}
            chosen={draft.indicators}
            onChange={(indicators) => set({ indicators })}
          />
          <CheckList
            title={words.summary.targets}
            items={titled(summary.targets).map((each) => ({ ...each, refusal: choices.targets[each.id] ?? null }))}
            chosen={draft.targets}
            onChange={(targets) => set({ targets })}
          />
          {summary.customAreas.length > 0 && (
            <CheckList
              title={words.summary.customAreas}
              items={titled(summary.customAreas)}
              chosen={draft.customAreas}
              onChange={(customAreas) => set({ customAreas })}
            />
          )}
          <fieldset className="form-group">
            <legend>{words.lists}</legend>
            <p className="field-hint">{words.listsHint}</p>
            <CheckField
              label={words.levelCount(words.projects, countText(choices.projects))}
              value={draft.projects}
              onChange={(projects) => set({ projects })}
            />
            <CheckField
              label={words.levelCount(words.funds, countText(choices.funds))}
              value={draft.funds}
              onChange={(funds) => set({ funds })}
            />
          </fieldset>
        </div>
      </FieldGroup>
      <AreasAndPeriods draft={draft} choices={choices} onChange={set} />
      <FieldGroup title={words.groups.protection}>
        <TextField
          label={words.minimumCount}
          path=".minimumCount"
          value={draft.minimumCount}
          onChange={(minimumCount) => set({ minimumCount })}
          hint={words.minimumCountHint}
          size="short"
        />
        <ChoiceField
          label={words.points}
          path=".decimals.points"
          value={draft.points}
          choices={words.pointChoices}
          onChange={(points) => set({ points })}
        />
        <ChoiceField
          label={words.outlines}
          path=".decimals.outlines"
          value={draft.outlines}
          choices={words.outlineChoices}
          onChange={(outlines) => set({ outlines })}
        />
        <MovementRows value={draft.movements} onChange={(movements) => set({ movements })} />
      </FieldGroup>
      <OfficeFields draft={draft} onChange={set} />
      <FieldGroup title={words.groups.map}>
        <TextField
          label={words.mapNumber}
          path=".mapNumber"
          value={draft.mapNumber}
          onChange={(mapNumber) => set({ mapNumber })}
          hint={words.mapNumberHint}
        />
        <CheckField label={words.trialCheck} value={draft.trial} onChange={(trial) => set({ trial })} />
      </FieldGroup>
    </EntryForm>
  );
}

type Part = { readonly draft: ReleaseDraft; readonly onChange: (change: Partial<ReleaseDraft>) => void };

function AreasAndPeriods({ draft, choices, onChange }: Part & { readonly choices: Publishable }): ReactNode {
  const language = useView((view) => view.language);
  const words = releaseFormWordsOf(language);
  const { levels: names } = useWords();
  const toggled = <Item,>(list: readonly Item[], item: Item) =>
    list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
  const years = [...new Set([...choices.years, ...(draft.periods ?? [])])].sort();
  const isVillage = (level: string) => level === 'village' || level === 'naturalVillage';
  const offered = (Object.keys(names) as (keyof typeof names)[]).filter(
    (level) => (choices.levels[level] ?? 0) > 0 || draft.levels.includes(level),
  );
  return (
    <FieldGroup title={words.groups.where} path=".levels">
      <fieldset className="form-group">
        <legend>{words.levels}</legend>
        {offered.map((level) => (
          <CheckField
            key={level}
            label={words.levelCount(names[level], countText(choices.levels[level] ?? 0))}
            value={draft.levels.includes(level)}
            onChange={() => onChange({ levels: toggled(draft.levels, level) })}
          />
        ))}
        {offered.some(isVillage) && (
          <>
            <CheckField
              label={words.village}
              value={draft.villageLevel}
              onChange={(villageLevel) => onChange({ villageLevel })}
            />
            <p className="field-hint">{words.villageHint}</p>
          </>
        )}
      </fieldset>
      <fieldset className="form-group">
        <legend>{words.periods}</legend>
        <CheckField
          label={words.allYears}
          value={draft.periods === null}
          onChange={(isAll) => onChange({ periods: isAll ? null : choices.years })}
        />
        {draft.periods !== null && (
          <fieldset className="release-years">
            <legend>{words.someYears}</legend>
            {years.map((year) => (
              <CheckField
                key={year}
                label={year}
                value={draft.periods?.includes(year) ?? false}
                onChange={() => onChange({ periods: toggled(draft.periods ?? [], year).sort() })}
              />
            ))}
          </fieldset>
        )}
        <DateField
          label={words.asOf}
          path=".asOf"
          value={draft.asOf}
          onChange={(asOf) => onChange({ asOf })}
          hint={words.asOfHint}
        />
      </fieldset>
    </FieldGroup>
  );
}

function OfficeFields({ draft, onChange }: Part): ReactNode {
  const words = releaseFormWordsOf(useView((view) => view.language));
  return (
    <FieldGroup title={words.groups.office}>
      <TextField
        label={words.officeZh}
        path=".office.zh"
        lang="zh-CN"
        value={draft.officeZh}
        onChange={(officeZh) => onChange({ officeZh })}
      />
      <TextField
        label={words.officeEn}
        path=".office.en"
        lang="en"
        value={draft.officeEn}
        onChange={(officeEn) => onChange({ officeEn })}
      />
      <TextField
        label={words.telephone}
        path=".telephone"
        value={draft.telephone}
        onChange={(telephone) => onChange({ telephone })}
        size="short"
      />
      <DateField label={words.from} path=".objection.from" value={draft.from} onChange={(from) => onChange({ from })} />
      <DateField label={words.to} path=".objection.to" value={draft.to} onChange={(to) => onChange({ to })} />
      <DateField
        label={words.nextUpdate}
        path=".nextUpdate"
        value={draft.nextUpdate}
        onChange={(nextUpdate) => onChange({ nextUpdate })}
      />
      <TextField
        label={words.howZh}
        path=".objection.how.zh"
        lang="zh-CN"
        value={draft.howZh}
        onChange={(howZh) => onChange({ howZh })}
        size="wide"
      />
      <TextField
        label={words.howEn}
        path=".objection.how.en"
        lang="en"
        value={draft.howEn}
        onChange={(howEn) => onChange({ howEn })}
        size="wide"
      />
    </FieldGroup>
  );
}

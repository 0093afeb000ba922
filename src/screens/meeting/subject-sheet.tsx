import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { chooseSubject } from '../../commands/choose-subject.ts';
import type { Language } from '../../core/unit.ts';
import type { WorkspaceSummary } from '../../jobs/workspace/protocol.ts';
import type { Subject } from '../../state/view-store.ts';
import { type Catalogue, catalogueOf } from '../../text/catalogue.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk, useView, useWords, useWorkspace } from './use-desk.ts';

type Choice = {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly detail: string;
  readonly subject: Subject;
};

/** Every target and indicator, found by typing; arrow keys go through the list. */
export function SubjectSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const desk = useDesk();
  const words = useWords();
  const language = useView((view) => view.language);
  const { summary } = useWorkspace();
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const choices = useMemo(() => choicesOf(summary, language), [summary, language]);
  const wanted = search.trim().toLowerCase();
  const found = choices.filter((choice) =>
    `${choice.title} ${choice.detail} ${choice.group}`.toLowerCase().includes(wanted),
  );
  const groups = [...new Set(found.map((choice) => choice.group))];
  const choose = (choice: Choice) => {
    chooseSubject(desk, choice.subject);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  return (
    <Sheet title={words.picker.title} closeLabel={words.buttons.close} onClose={onClose} className="sheet-narrow">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the field and the list */}
      <div className="picker" onKeyDown={onKeyDown}>
        <input
          className="field"
          type="search"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
          autoFocus
          placeholder={words.picker.search}
          aria-label={words.picker.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && found[0]) choose(found[0]);
          }}
        />
        <div className="picker-list scroll" ref={list}>
          {found.length === 0 && <p className="quiet">{words.picker.none}</p>}
          {groups.map((group) => (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <ul>
                {found
                  .filter((choice) => choice.group === group)
                  .map((choice) => (
                    <li key={choice.key}>
                      <button type="button" className="choice" onClick={() => choose(choice)}>
                        <span>{choice.title}</span>
                        <span className="quiet">{choice.detail}</span>
                      </button>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Sheet>
  );
}

function choicesOf(summary: WorkspaceSummary, language: Language): readonly Choice[] {
  const words = catalogueOf(language);
  const targets = summary.targets.map(
    (target): Choice => ({
      key: `t ${target.id}`,
      group: words.picker.targets,
      title: target.title[language],
      detail: target.row,
      subject: { kind: 'target', id: target.id },
    }),
  );
  return [...targets, ...summary.indicators.flatMap((indicator) => indicatorChoices(indicator, language, words))];
}

function indicatorChoices(
  indicator: WorkspaceSummary['indicators'][number],
  language: Language,
  words: Catalogue,
): readonly Choice[] {
  const group = indicator.theme === undefined ? words.picker.indicators : words.presets[indicator.theme].title;
  const title = indicator.title[language];
  const plain: Choice = {
    key: `i ${indicator.id}`,
    group,
    title,
    detail: '',
    subject: { kind: 'indicator', id: indicator.id, dimension: null, category: null },
  };
  const split = (indicator.dimensions ?? []).flatMap((dimension): Choice[] => [
    {
      key: `l ${indicator.id} ${dimension.id}`,
      group,
      title: words.picker.leading(dimension.title[language]),
      detail: title,
      subject: { kind: 'leading', id: indicator.id, dimension: dimension.id },
    },
    ...dimension.categories.map(
      (category): Choice => ({
        key: `c ${indicator.id} ${dimension.id} ${category.id}`,
        group,
        title: category.title[language],
        detail: `${title} · ${dimension.title[language]}`,
        subject: { kind: 'indicator', id: indicator.id, dimension: dimension.id, category: category.id },
      }),
    ),
  ]);
  return [plain, ...split];
}

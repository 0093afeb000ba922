import { type ReactNode, useEffect, useState } from 'react';
import { askPublishable, openRelease } from '../../../commands/define-release.ts';
import type { Publishable } from '../../../core/disclosure/publishable.ts';
import type { ReleaseRules } from '../../../core/workspace/workspace.ts';
import { countText } from '../../../text/numbers.ts';
import { releaseFormWordsOf } from '../../../text/release-form-words.ts';
import { useSummary } from '../build/use-forms.ts';
import { useData, useDesk, useSession, useView, useWords } from '../use-data.ts';
import { ReleaseForm } from './release-form.tsx';
import '../build/forms.css';

/** What is to be public: the definition in short, or its form. */
export function DefinitionPart(): ReactNode {
  const desk = useDesk();
  const words = releaseFormWordsOf(useView((view) => view.language));
  const draft = useData((data) => data.releaseDraft);
  const choices = usePublishable();
  if (choices === null) return null;
  const { rules } = choices;
  return (
    <div className="publish-card">
      {draft ? (
        <ReleaseForm draft={draft} choices={choices} />
      ) : (
        <section aria-labelledby="release-definition" className="release-definition">
          <h3 id="release-definition">{words.title}</h3>
          {rules ? <InShort rules={rules} choices={choices} /> : <p>{words.none}</p>}
          <button
            id="release-define"
            type="button"
            className={`button ${rules ? 'button-outlined' : 'button-strong'}`}
            onClick={() => openRelease(desk, rules)}
          >
            {rules ? words.change : words.define}
          </button>
        </section>
      )}
    </div>
  );
}

function InShort({ rules, choices }: { readonly rules: ReleaseRules; readonly choices: Publishable }): ReactNode {
  const language = useView((view) => view.language);
  const words = releaseFormWordsOf(language);
  const { levels: names } = useWords();
  const { indicators, targets, customAreas } = useSummary();
  const listed = (texts: readonly string[]) => texts.join(language === 'zh' ? '、' : ', ');
  const of = (chosen: readonly string[] = [], all: readonly unknown[]) =>
    words.of(countText(chosen.length), countText(all.length));
  const lists = [rules.projects ? words.projects : '', rules.funds ? words.funds : ''].filter(Boolean);
  const isVillage = (level: string) => level === 'village' || level === 'naturalVillage';
  const levels = rules.levels.filter((level) => rules.villageLevel || !isVillage(level));
  const { summary: terms } = words;
  const facts = [
    [terms.indicators, of(rules.indicators, indicators)],
    [terms.targets, of(rules.targets, targets)],
    ...(customAreas.length > 0 ? [[terms.customAreas, of(rules.customAreas, customAreas)]] : []),
    [terms.lists, lists.length > 0 ? listed(lists) : words.nothing],
    [terms.levels, levels.length > 0 ? listed(levels.map((level) => names[level])) : words.nothing],
    [terms.periods, rules.periods ? listed(rules.periods) : words.everyYear(edges(choices.years))],
    [terms.protection, words.below(String(rules.minimumCount))],
    [terms.office, rules.office[language] || words.missing],
    [terms.objection, words.fromTo(rules.objection.from, rules.objection.to)],
    [terms.map, rules.mapNumber.trim() || (rules.trial ? words.trial : words.missing)],
  ] as const;
  return (
    <dl className="release-facts">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** First and last year, as one text. */
function edges(years: readonly string[]): string {
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

/** The choices of the workspace as it is; the last known while newer ones are on their way. */
function usePublishable(): Publishable | null {
  const desk = useDesk();
  const key = useSession((session) => session.workspace?.key ?? null);
  const [found, setFound] = useState<Publishable | null>(null);
  useEffect(() => {
    let isWanted = key !== null;
    void askPublishable(desk).then((answer) => {
      if (isWanted && answer) setFound(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, key]);
  return found;
}

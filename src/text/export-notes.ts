import type { AbsentReason } from '../core/absent.ts';
import { absentReasons } from '../core/absent.ts';
import type { ExportNote } from '../core/export/sheet.ts';
import type { Bilingual, Language } from '../core/unit.ts';
import type { Source } from '../core/workspace/workspace.ts';
import { dateText } from './dates.ts';
import { countText } from './numbers.ts';
import { absentWord } from './words.ts';

/** What a table or a layer that is handed out has to say of itself. Parts that are left out are not known or do not apply. */
export type ExportFacts = {
  readonly subject: string;
  readonly workspace: Bilingual;
  /** Area or filter that it was narrowed to. */
  readonly scope?: string;
  /** Day of what is shown, and of the last figures that the workspace holds. */
  readonly asOf: string;
  readonly dataDate?: string;
  /** Unit of the figures, as a word. */
  readonly unit?: string;
  readonly sources: readonly Source[];
  readonly simulated: boolean;
  /** Rows without a figure, by reason. */
  readonly absent?: Partial<Readonly<Record<AbsentReason | 'noGoal', number>>>;
  /** Parts without a figure below the rows. */
  readonly missingBelow?: number;
  readonly more?: readonly ExportNote[];
};

const labels = {
  subject: { zh: '内容', en: 'Content' },
  workspace: { zh: '工作区', en: 'Workspace' },
  scope: { zh: '范围', en: 'Scope' },
  asOf: { zh: '截至', en: 'As of' },
  dataDate: { zh: '数据日期', en: 'Data date' },
  unit: { zh: '单位', en: 'Unit' },
  absent: { zh: '缺数', en: 'Without a figure' },
  missingBelow: { zh: '下级缺报', en: 'Missing below' },
  words: { zh: '用词', en: 'Words' },
  source: { zh: '来源', en: 'Source' },
  origin: { zh: '数据性质', en: 'Origin' },
  made: { zh: '制表', en: 'Made by' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const kinds: Readonly<Record<Source['kind'], Bilingual>> = {
  document: { zh: '文件', en: 'document' },
  'open-data': { zh: '公开数据', en: 'open data' },
  simulated: { zh: '模拟', en: 'simulated' },
};

/** The explanation block: source, dates, origin, what was missing and what the words for it mean, in reading order. Plain text. */
export function exportNotes(facts: ExportFacts, language: Language): readonly ExportNote[] {
  const { subject, workspace, scope, asOf, dataDate, unit, sources, simulated, absent, missingBelow, more } = facts;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const note = (key: keyof typeof labels, text: string): ExportNote => [labels[key][language], text];
  const reasons = [...absentReasons, 'noGoal' as const].filter((reason) => (absent?.[reason] ?? 0) > 0);
  return [
    note('subject', subject),
    note('workspace', workspace[language]),
    ...(scope === undefined ? [] : [note('scope', scope)]),
    note('asOf', dateText(asOf, language)),
    ...(dataDate === undefined ? [] : [note('dataDate', dateText(dataDate, language))]),
    ...(unit === undefined || unit === '' ? [] : [note('unit', unit)]),
    note(
      'origin',
      simulated
        ? say(
            '含模拟数据，仅供演示，不是真实情况。',
            'Contains simulated data, for demonstration only: not what is so.',
          )
        : say('不含模拟数据。', 'No simulated data.'),
    ),
    ...(reasons.length === 0
      ? []
      : [
          note(
            'absent',
            reasons
              .map((reason) => `${absentWord(reason, language)} ${countText(absent![reason]!)}`)
              .join(say('，', ', ')),
          ),
        ]),
    ...(missingBelow === undefined || missingBelow === 0 ? [] : [note('missingBelow', countText(missingBelow))]),
    ...(absent === undefined ? [] : [note('words', absentMeaning(language))]),
    ...(more ?? []),
    ...sources.map((source) => note('source', sourceText(source, language))),
    note('made', say('挂图（Guatu），在本机计算', 'Guatu 挂图, computed on this machine')),
  ];
}

function absentMeaning(language: Language): string {
  return language === 'zh'
    ? '缺报：应报而没有报；隐去：因保护隐私不公布；不适用：本无此项；无法读取：报了但读不出。都不等于0；空白表示没有这一栏的内容。'
    : 'Missing: due but not reported. Withheld: not given out, to protect persons. Not applicable: there is no such figure. Unreadable: reported but not legible. None of them is 0; an empty cell has nothing to say in its column.';
}

function sourceText({ title, kind, clause, licence, seed }: Source, language: Language): string {
  const details = [
    kinds[kind][language],
    ...(clause === undefined ? [] : [clause]),
    ...(licence === undefined ? [] : [licence]),
    ...(seed === undefined ? [] : [language === 'zh' ? `种子${seed}` : `seed ${seed}`]),
  ];
  return language === 'zh' ? `${title.zh}（${details.join('，')}）` : `${title.en} (${details.join(', ')})`;
}

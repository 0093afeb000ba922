import type { Finding } from '../core/audit/finding.ts';
import type { AreaCode, Language } from '../core/unit.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { auditExplanations, auditSentences, auditWords } from './audit-sentences.ts';
import { countText, figureText } from './numbers.ts';
import { differenceUnit, isShare, unitWord } from './units.ts';

/** Names that a finding refers to. */
export type AuditNames = {
  readonly area: (code: AreaCode) => string;
  readonly indicator: (id: string) => string;
  readonly target: (id: string) => string;
};

/** Names of a workspace in one language; ids where there is none. */
export function auditNames(workspace: Workspace, language: Language): AuditNames {
  const indicators = new Map(workspace.indicators.map(({ id, title }) => [id, title[language]]));
  const targets = new Map(workspace.targets.map(({ id, title }) => [id, title[language]]));
  return {
    area: (code) => {
      const area = workspace.areas.byCode.get(code);
      return area ? ((language === 'en' ? area.nameEn : undefined) ?? area.name) : code;
    },
    indicator: (id) => indicators.get(id) ?? id,
    target: (id) => targets.get(id) ?? id,
  };
}

/** The area of a finding by name, else the target that it is about, else nothing. */
export function findingPlace({ where }: Finding, names: AuditNames): string {
  if (where.area !== undefined) return names.area(where.area);
  return where.target ? names.target(where.target) : '';
}

/**
 * One finding as a sentence that says where, the numbers, and what may explain it: a point to be checked (疑点), never an accusation.
 * Plain text. Figures are exact here, not rounded to 万, because they are to be looked up.
 */
export function auditMessage(finding: Finding, names: AuditNames, language: Language): string {
  const sentence = auditSentences[sentenceKey(finding)];
  if (!sentence) throw new Error(`auditMessage: expected a sentence for ${sentenceKey(finding)}, got none`);
  const said = sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => wordOf(name, finding, names, language));
  const reasons = finding.explainedBy.map((id) => auditExplanations[id][language]);
  if (reasons.length === 0) return said;
  return language === 'zh'
    ? `${said}可能的解释：${reasons.join('、')}。`
    : `${said} Possible explanations: ${reasons.join('; ')}.`;
}

/** Key of a finding's sentence among `auditSentences`. */
export function sentenceKey({ check, variant }: Pick<Finding, 'check' | 'variant'>): string {
  return variant === undefined ? check : `${check}.${variant}`;
}

function wordOf(name: string, finding: Finding, names: AuditNames, language: Language): string {
  const { where, unit, context } = finding;
  switch (name) {
    case 'area':
      if (where.area !== undefined) return names.area(where.area);
      return language === 'zh' ? '全部' : 'the whole';
    case 'other':
      return where.other === undefined ? '' : names.area(where.other);
    case 'indicator':
      return where.indicator === undefined ? '' : names.indicator(where.indicator);
    case 'target':
      return where.target === undefined ? '' : names.target(where.target);
    case 'period':
      return periodText(where.period ?? String(context.period ?? ''), language);
    case 'since':
    case 'next':
    case 'finer':
      return periodText(String(context[name]), language);
    case 'rows':
      return (where.rows ?? []).slice(0, 4).join(language === 'zh' ? '、' : ', ');
    case 'expected':
    case 'found': {
      const value = finding[name];
      return typeof value === 'number' ? amount(value, unit, language) : text(String(value ?? ''), language);
    }
    case 'difference':
      return amount(Math.abs(Number(context.difference)), unit && differenceUnit(unit), language);
    case 'share':
    case 'signedShare':
      return amount(Number(context[name]), 'ratio', language);
    default: {
      const value = context[name] ?? '';
      return typeof value === 'number' ? plain(value) : text(value, language);
    }
  }
}

/** A year alone is said with its word in Chinese, so that digits do not run into names. */
function periodText(period: string, language: Language): string {
  return language === 'zh' && /^\d{4}$/.test(period) ? `${period}年` : period;
}

function amount(value: number, unit: string | undefined, language: Language): string {
  if (unit !== undefined && isShare(unit)) {
    const number = plain(Math.round(value * 100_000) / 1000);
    const word = unitWord(unit, language);
    return language === 'zh' && word !== '%' ? `${number}${word}` : `${number} ${word}`;
  }
  // The one unit whose English word is of another size than its figure; two decimals of a million are exact to 万元.
  if (unit === 'wanYuan' && language === 'en') return figureText(value, unit, language);
  const word = unit === undefined ? '' : unitWord(unit, language);
  if (word === '') return plain(value);
  return language === 'zh' ? `${plain(value)}${word}` : `${plain(value)} ${word}`;
}

function plain(value: number): string {
  if (Number.isInteger(value)) return countText(value);
  return Math.abs(value) < 0.01 ? String(value) : String(Math.round(value * 1000) / 1000);
}

function text(value: string, language: Language): string {
  return auditWords[value]?.[language] ?? value.replace('>=', '≥').replace('<=', '≤');
}

import type { Issue, Where } from '../core/issue.ts';
import type { Language } from '../core/unit.ts';
import { type IssueSentence, issueSentences } from './issue-sentences.ts';
import { faultWords, tokenWords } from './issue-words.ts';

/**
 * One issue as a sentence: where it is, what is wrong, what was expected and what to do. Plain text; values from files are quoted as
 * they are.
 */
export function issueMessage(issue: Issue, language: Language): string {
  const place = issuePlace(issue.where, language);
  const said = fill(issueSentences[issue.code], issue, language);
  if (place === '') return said;
  return language === 'zh' ? `${place}：${said}` : `${place}: ${said}`;
}

/** Where an issue is, as a user finds it: file, sheet, row, column, path, unit. Empty for the workspace as a whole. */
export function issuePlace({ file, sheet, row, column, path, feature }: Where, language: Language): string {
  const isZh = language === 'zh';
  const parts = [
    file ?? '',
    sheet === undefined ? '' : isZh ? `工作表“${sheet}”` : `sheet “${sheet}”`,
    row === undefined ? '' : isZh ? `第 ${row} 行` : `row ${row}`,
    column === undefined || column === '' ? '' : isZh ? `“${column}”列` : `column “${column}”`,
    path === undefined || path === '' ? '' : path,
    feature === undefined ? '' : isZh ? `（${feature}）` : `(${feature})`,
  ].filter((part) => part !== '');
  return isZh ? parts.join(' ').replaceAll(' （', '（') : parts.join(', ').replaceAll(', (', ' (');
}

function fill(sentence: IssueSentence, issue: Issue, language: Language): string {
  return sentence[language].replace(/\{(\w+)\}|\[([^\]]*)\]/g, (_, name?: string, optional?: string) => {
    if (name !== undefined) return wordOf(name, issue, language);
    // A bracketed part is said only when every value in it is there.
    const names = [...optional!.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    if (names.some((each) => (issue.context[each] ?? '') === '')) return '';
    return optional!.replace(/\{(\w+)\}/g, (__, each: string) => wordOf(each, issue, language));
  });
}

function wordOf(name: string, issue: Issue, language: Language): string {
  const value = issue.context[name] ?? '';
  if (name === 'fault') return faultWords[String(value)]?.[language] ?? String(value);
  if (typeof value === 'string' && (name === 'expected' || name === 'found'))
    return tokenWords[value]?.[language] ?? value;
  return String(value);
}

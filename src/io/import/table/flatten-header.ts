import { plainText } from '../../../core/plain-text.ts';

/** The parts of one column's header from top to bottom, each said once. */
export type HeaderPath = readonly string[];

/**
 * Joins several header rows into one path per column. Where the cells were merged they are already filled in (`isMerged`); elsewhere
 * a group name reaches right over the blanks after it, as long as something stands below. Line breaks and blanks in names become one
 * blank.
 */
export function headerPaths(
  rows: readonly (readonly string[])[],
  width: number,
  isMerged: boolean,
): readonly HeaderPath[] {
  const levels = rows.map((cells) => Array.from({ length: width }, (_, i) => tidy(cells[i] ?? '')));
  for (const [k, level] of levels.entries()) {
    if (isMerged || k === levels.length - 1) continue;
    const upper = levels[k - 1];
    for (let i = 1; i < width; i++) {
      const isBelowFilled = levels.slice(k + 1).some((lower) => lower[i] !== '');
      const isSameGroup = !upper || upper[i] === upper[i - 1];
      // A column with a name of its own below a complete one, such as 备注 at the end, starts no group.
      if (level[i] === '' && isBelowFilled && isSameGroup && level[i - 1] !== '' && levels.at(-1)![i - 1] !== '')
        level[i] = level[i - 1]!;
    }
  }
  return Array.from({ length: width }, (_, i) => {
    const parts = levels.map((level) => level[i]!).filter((part) => part !== '');
    return parts.filter((part, k) => part !== parts[k - 1]);
  });
}

/** Letter of a spreadsheet column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** The unit that a header names: the last part in brackets (`收入（万元）`), or after a comma or slash at its end; null when it names none. */
export function unitInHeader(name: string): string | null {
  const bracket = /[（([【〔]\s*(?:单位\s*[:：]\s*)?([^（()）\][【】〔〕]{1,12})\s*[)）\]】〕]\s*$/
    .exec(name)?.[1]
    ?.trim();
  if (bracket && isUnit(bracket)) return plainText(bracket);
  return /[%％]\s*$/.test(name) ? '%' : null;
}

/** The unit that stands alone at the foot of a header of several rows: 贫困人口 over 户 and 人. Null for words of time, which are periods. */
export function unitAtFoot(path: HeaderPath): string | null {
  const last = path.at(-1) ?? '';
  return path.length > 1 && isUnit(last) && !/^[年月天岁]$/.test(last) ? plainText(last) : null;
}

/** The unit that a title above the table names for all of it: 单位：万元. Null when it names several. */
export function unitInTitle(text: string): string | null {
  const found = /单位\s*[:：]\s*([^\s，,；;、）)]{1,8})/.exec(text);
  const after = found ? text.slice(found.index + found[0].length).trimStart() : '';
  return found?.[1] && isUnit(found[1]) && !/^[、，,]/.test(after) ? plainText(found[1]) : null;
}

const unit =
  /^(?:[十百千万亿]{0,2}(?:元|人|户|亩|吨|公斤|千克|公里|千米|米|平方米|平方公里|公顷|立方米|千瓦时|次|个|处|座|条|套|头|只|棵|株|岁|年|月|天|里|所|名)(?:[/／每·](?:人|年|亩|月|户|天|公里))?|[%％‰]|百分比|人次|户次|人\/户|km2?|km²|m2|m²|m|ha|t|kg|yuan|people|households)$/i;

function isUnit(text: string): boolean {
  return unit.test(plainText(text));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

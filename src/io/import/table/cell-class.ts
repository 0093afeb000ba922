import { plainText } from '../../../core/plain-text.ts';

/** What a cell looks like, by its form alone. */
export type CellClass = 'blank' | 'absent' | 'number' | 'amount' | 'percent' | 'code' | 'date' | 'period' | 'text';

const absent = /^(?:[-—–－―─/\\…⋯.。*×xX]{1,6}|无|暂无|缺|缺失|不详|未统计|未填|n\.?\s*a\.?|n\/a|null|nil|none|nan)$/i;
const number = /^[+-]?(?:\d{1,3}(?:[, ]\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d{1,3})?(?:[万亿])?$/i;
/** With its own unit, perhaps ten thousand of it. A closed list: 3组 and 5月 are no amounts. */
const amount =
  /^[+-]?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?\s*[十百千万亿]{0,2}(?:元|人|户|个|公里|千米|km|米|亩|吨|公斤|斤|平方米|名|口|头|只|条|座|所|间|套|人次)$/i;
const percent = /^[+-]?\d+(?:\.\d+)?\s*[%‰]$/;
const code = /^'?(?:\d{6}|\d{9}|\d{12})(?:\.0+)?$|^[1-9](?:\.\d+)?e\+(?:5|8|11)$/i;
const date =
  /^(?:19|20)\d{2}(?:[-/.年])(?:0?[1-9]|1[0-2])(?:[-/.月])(?:0?[1-9]|[12]\d|3[01])日?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const period =
  /^(?:19|20)\d{2}(?:年|-H[12]|-Q[1-4]|年?(?:上半年|下半年|第[一二三四]季度)|[-/年](?:0?[1-9]|1[0-2])月?)?$/;

/** The form of a cell. Full-width digits and signs count as plain ones; a four-digit year is a `period`, six digits a `code`. */
export function cellClass(cell: string): CellClass {
  const first = cell.charCodeAt(0);
  if (first >= 48 && first <= 57 && cell.length <= 15) {
    const digits = digitsClass(cell);
    if (digits) return digits;
  }
  // A Chinese character first, and none of those that words for absence begin with.
  if (first > 0x4e00 && first < 0xa000 && !absenceBegins.includes(cell.charAt(0))) return 'text';
  const text = cell.length > 60 ? cell.trim() : plainText(cell);
  if (text === '') return 'blank';
  if (text.length > 60) return 'text';
  if (absent.test(text)) return 'absent';
  if (period.test(text)) return 'period';
  if (code.test(text)) return 'code';
  if (number.test(text) && /\d/.test(text)) return 'number';
  if (percent.test(text)) return 'percent';
  if (amount.test(text)) return 'amount';
  return date.test(text) ? 'date' : 'text';
}

const absenceBegins = '无暂缺不未';

/** The form of plain digits; null when there is anything else in it. */
function digitsClass(cell: string): CellClass | null {
  for (let i = 1; i < cell.length; i++) {
    const character = cell.charCodeAt(i);
    if (character < 48 || character > 57) return null;
  }
  const { length } = cell;
  if (length === 4 && (cell.startsWith('19') || cell.startsWith('20'))) return 'period';
  return length === 6 || length === 9 || length === 12 ? 'code' : 'number';
}

/** True for what can be a figure: number, amount, percent, code or year by its form. */
export function isNumeric(found: CellClass): boolean {
  return found === 'number' || found === 'amount' || found === 'percent' || found === 'code' || found === 'period';
}

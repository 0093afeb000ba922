import { plainText } from '../../../core/plain-text.ts';

/** What a cell looks like, by its form alone. */
export type CellClass = 'blank' | 'absent' | 'number' | 'percent' | 'code' | 'date' | 'period' | 'text';

const absent = /^(?:[-—–－―─/\\…⋯.。*×xX]{1,6}|无|暂无|缺|缺失|不详|未统计|未填|n\.?\s*a\.?|n\/a|null|nil|none|nan)$/i;
const number = /^[+-]?(?:\d{1,3}(?:[, ]\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d{1,3})?(?:[万亿])?$/i;
const percent = /^[+-]?\d+(?:\.\d+)?\s*[%‰]$/;
const code = /^'?(?:\d{6}|\d{9}|\d{12})(?:\.0+)?$|^[1-9](?:\.\d+)?e\+(?:5|8|11)$/i;
const date =
  /^(?:19|20)\d{2}(?:[-/.年])(?:0?[1-9]|1[0-2])(?:[-/.月])(?:0?[1-9]|[12]\d|3[01])日?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const period =
  /^(?:19|20)\d{2}(?:年|-H[12]|-Q[1-4]|年?(?:上半年|下半年|第[一二三四]季度)|[-/年](?:0?[1-9]|1[0-2])月?)?$/;

/** The form of a cell. Full-width digits and signs count as plain ones; a four-digit year is a `period`, six digits a `code`. */
export function cellClass(cell: string): CellClass {
  const text = cell.length > 60 ? cell.trim() : plainText(cell);
  if (text === '') return 'blank';
  if (text.length > 60) return 'text';
  if (absent.test(text)) return 'absent';
  if (period.test(text)) return 'period';
  if (code.test(text)) return 'code';
  if (number.test(text) && /\d/.test(text)) return 'number';
  if (percent.test(text)) return 'percent';
  return date.test(text) ? 'date' : 'text';
}

/** True for what can be a figure: number, percent, code or year by its form. */
export function isNumeric(found: CellClass): boolean {
  return found === 'number' || found === 'percent' || found === 'code' || found === 'period';
}

/** Words that mark a row as a sum of others. `全县` and the like name an area and are no total by themselves. */
const total =
  /^(?:[（(]?[一二三四五六七八九十\d]*[)）、.]?)?\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*和|汇\s*总|(?:全[省市州县区乡镇村]|本页|分类)(?:合计|总计|小计)|.{0,12}(?:合计|小计|总计)|grand\s+total|sub-?\s*total|total|sum)\s*[:：]?$/i;

/** Notes below a table: 注：…, 说明：…, 填表人：…, 制表, 备注. */
const note =
  /^(?:注|说明|备注|资料来源|数据来源|填表人|制表人?|审核人?|单位负责人|联系电话|填报日期|note|source)\s*[:：0-9]/i;

/**
 * True when one of the first three filled cells that is no number says that the row is a total (合计, 小计, 总计, total). Such a row
 * would be counted twice with the rows it sums up.
 */
export function isTotalRow(cells: readonly string[]): boolean {
  let seen = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '' || /^[\d.,]+$/.test(text)) continue;
    if (text.length <= 20 && total.test(text)) return true;
    if (++seen === 3) return false;
  }
  return false;
}

/** True for a note below or above the table: a row whose only filled cell, or first one, begins as a note does. */
export function isNoteRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.length <= 4 && note.test(filled[0]!.trim());
}

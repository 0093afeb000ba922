import { plainText } from '../plain-text.ts';

/** The hundred surnames that most people of China bear (Ministry of Public Security, 2020), and the two-character ones met most often. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常';
const longSurnames = /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯)/;
const nameHeader = /姓名|户主|户代表|联系人|成员|负责人|开户名|^(?:name|full ?name|householder|head of household)$/i;
const addressHeader = /住址|地址|门牌|address/i;

/** A name as it may be shown: `王**`. Blank stays blank. */
export function maskName(text: string): string {
  const name = text.trim();
  if (name === '') return '';
  return `${longSurnames.test(name) ? name.slice(0, 2) : name.slice(0, 1)}**`;
}

/** Long numbers in a text with their middle covered: `6211**********1234`; four digits at both ends at most, and never more than half. */
export function maskNumbers(text: string): string {
  return plainText(text).replace(/\d[\d -]{5,}[\dXx]/g, (number) => {
    const shown = Math.min(4, Math.floor(number.length / 4));
    return number.slice(0, shown) + number.slice(shown, -shown).replace(/[\dXx]/g, '*') + number.slice(-shown);
  });
}

/** How the cells of a column of a household file may be shown: one function for all of them, chosen by the header and the cells. */
export function maskFor(header: string, cells: readonly string[]): (cell: string) => string {
  const last = header.split(' / ').at(-1)!;
  if (addressHeader.test(last)) return (cell) => (cell.trim() === '' ? '' : `${cell.trim().slice(0, 3)}**`);
  const isNamed = nameHeader.test(last) && !/关系|数$|称谓/.test(last);
  if (isNamed || looksLikeNames(cells)) return maskName;
  return maskNumbers;
}

/** Whether a column is both titled as names of persons and filled with what looks like them. */
export function holdsNames(header: string, cells: readonly string[]): boolean {
  const last = header.split(' / ').at(-1)!;
  return nameHeader.test(last) && !/关系|数$|称谓|^(?:full ?)?name$/i.test(last) && looksLikeNames(cells);
}

/** Most filled cells are two to four Chinese characters after a common surname, and few of them are alike. */
function looksLikeNames(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const named = filled.filter(
    (cell) => /^[\u4e00-\u9fff·]{2,4}$/.test(cell) && (surnames.includes(cell[0]!) || longSurnames.test(cell)),
  );
  return named.length > 0 && named.length >= filled.length * 0.6 && new Set(named).size >= named.length * 0.6;
}

import { simplify } from './match-characters.ts';

/** The 55 minorities recognised by the state, as names of autonomous units have them, and 各 (龙胜各族自治县). */
const peoples =
  '蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|乌孜别克|塔塔尔|俄罗斯|鄂温克|鄂伦春|达斡尔|东乡|保安|撒拉|土家|布依|傈僳|拉祜|布朗|景颇|阿昌|普米|德昂|基诺|独龙|仡佬|毛南|仫佬|朝鲜|赫哲|纳西|哈尼|高山|门巴|珞巴|各|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|京|怒|裕固';

/** Endings that say what kind of unit it is, the longest first. */
const endings = [
  '特别行政区|自治区|自治州|自治县|自治旗|民族苏木|民族乡',
  '街道办事处|居民委员会|村民委员会|居委会|村委会|管理委员会|管委会',
  '行政村|自然村|社区|街道|地区|林区|矿区|苏木',
  '省|市|州|盟|县|区|旗|乡|镇|村|屯|组',
].join('|');

const endingPattern = new RegExp(`^(.+?)(${endings})$`);
const peoplesPattern = new RegExp(`(?:(?:${peoples})族)+$`);
/** Peoples that names of autonomous units give without 族. */
const bareNames = /(?:维吾尔|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔)$/;
const separators = /[\s·•・‧.．,，、\-—_/\\()（）[\]【】'’"“”]/gu;

/** A name as it is compared: half-width, without blanks and separators, simplified. */
export function comparableName(text: string): string {
  return simplify(text.normalize('NFKC').replace(separators, ''));
}

/** A comparable name without its ending, and the ending; the whole name and '' where nothing would be left. */
export type Stem = { readonly stem: string; readonly ending: string };

/**
 * `双江拉祜族佤族布朗族傣族自治县` → 双江 + 县, `布嘎回族乡` → 布嘎 + 乡, `内蒙古自治区` → 内蒙古 + 区, `青山村民委员会` → 青山 + 村, `乾县` → 乾 + 县. Names of peoples
 * are cut only where more than one character stays (西藏, 东乡族).
 */
export function stemOf(comparable: string): Stem {
  const match = endingPattern.exec(comparable);
  if (!match) return { stem: comparable, ending: '' };
  const [, before = '', ending = ''] = match;
  return { stem: withoutPeoples(before, ending), ending: plainEnding(ending) };
}

function withoutPeoples(before: string, ending: string): string {
  if (before === '内蒙古') return before;
  const named = before.replace(peoplesPattern, '');
  const cut = ending.startsWith('自治') ? named.replace(bareNames, '') : named;
  return cut.length >= 2 ? cut : before;
}

/** Endings that mean the same kind of unit; 自然村, 屯 and 组 lie within an administrative village and stay apart from it. */
function plainEnding(ending: string): string {
  if (/^(村民委员会|村委会|行政村)$/.test(ending)) return '村';
  if (/^(居民委员会|居委会)$/.test(ending)) return '社区';
  if (ending === '街道办事处') return '街道';
  return ending.replace(/^(自治|民族)/, '');
}

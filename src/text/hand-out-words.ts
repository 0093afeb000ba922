import type { HandedOut } from '../core/plan/handed-out.ts';
import type { PlanElement } from '../core/plan/plan.ts';
import type { Language } from '../core/unit.ts';

const kinds: Readonly<Record<PlanElement['kind'], readonly [zh: string, one: string, many: string]>> = {
  road: ['条道路', 'road', 'roads'],
  site: ['个安置点', 'site', 'sites'],
  bridge: ['座桥梁', 'bridge', 'bridges'],
  service: ['个服务点', 'service point', 'service points'],
};

/** 「已导出“规划 方案一.xlsx”：方案“方案一”，2 条道路、1 个安置点，3 笔资金。文件由浏览器存入下载文件夹。」 */
export function handedOutText({ name, variant, variants, counts, funds }: HandedOut, language: Language): string {
  const isZh = language === 'zh';
  const things = (Object.keys(kinds) as PlanElement['kind'][]).flatMap((kind) => {
    const count = counts[kind];
    const [zh, one, many] = kinds[kind];
    return count === 0 ? [] : [isZh ? `${count} ${zh}` : `${count} ${count === 1 ? one : many}`];
  });
  if (isZh) {
    const of = variant === null ? `整份规划（${variants} 个方案）` : `方案“${variant}”`;
    const what = things.length === 0 ? '还没有画任何对象' : things.join('、');
    return `已写成“${name}”：${of}，${variants > 1 && variant === null ? '共 ' : ''}${what}${funds > 0 ? `，${funds} 笔资金` : ''}。文件由浏览器存入下载文件夹。`;
  }
  const of =
    variant === null ? `the whole plan (${variants === 1 ? '1 variant' : `${variants} variants`})` : `“${variant}”`;
  const what = things.length === 0 ? 'nothing drawn yet' : things.join(', ');
  const money = funds > 0 ? `, ${funds === 1 ? '1 line' : `${funds} lines`} of funding` : '';
  return `Written to “${name}”: ${of}, ${variants > 1 && variant === null ? 'in all ' : ''}${what}${money}. The browser puts it among its downloads.`;
}

/** Why there is no file, and what to do. */
export function notHandedOutText(detail: string, language: Language): string {
  return language === 'zh'
    ? `没有写成文件（${detail}）。画的内容没有改动；请再试一次，仍不行就重新载入页面后再导出。`
    : `No file was written (${detail}). What is drawn is as it was; try again, and if it fails again reload the page and export then.`;
}

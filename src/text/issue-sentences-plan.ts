import type { planIssueCodes } from '../core/issue.ts';
import type { Bilingual } from '../core/unit.ts';

/** Sentences about plan files; same marks as in `issue-sentences`. */
export const planSentences: Readonly<Record<(typeof planIssueCodes)[number], Bilingual>> = {
  planFormat: {
    zh: '这不是规划文件。请选择由规划台保存的 .guatu-plan.json。',
    en: 'this is not a plan file. Choose a .guatu-plan.json saved by the planning screen.',
  },
  planVersionNewer: {
    zh: '文件版本为 {found}，本程序最高识别 {expected}。请用更新的程序打开；为免丢失内容，不作降级。',
    en: 'the file is of version {found}, this program knows versions up to {expected}. Open it with a newer program; it is not converted down, since that would lose what is new.',
  },
  planVersionUnknown: {
    zh: '文件版本“{found}”从未发布过，无法读取。',
    en: 'no version “{found}” of this format was ever released.',
  },
  planElementFaulty: {
    zh: '内容不合规则（{reason}），任何编辑都不会产生这样的结果。请向发送者索取原文件。',
    en: 'the contents break a rule ({reason}) that no edit could have broken. Ask the sender for the original file.',
  },
  planIdTwice: {
    zh: '编号“{found}”重复或不合规则。请向发送者索取原文件。',
    en: 'the id “{found}” is there twice or not allowed. Ask the sender for the original file.',
  },
  planChangedAfterStep: {
    zh: '规划在 {person} 于 {date} 签署之后又有改动，签署的不是现在的内容。请核对后重新办理。',
    en: 'the plan was changed after {person} signed it on {date}: what was signed is not what it holds now. Compare them and take the step again.',
  },
  planAncestorChanged: {
    zh: '文件所附的下发原稿与其校验值不符，不能用来合并。请向发送者索取原文件。',
    en: 'the state that was handed round, kept in the file, does not match its hash and cannot be merged with. Ask the sender for the original file.',
  },
  planTableMissing: {
    zh: '缺少“{found}”，不是规划台导出的表格或图层。请用规划台导出后再改。',
    en: '“{found}” is missing: this is not a table or layer exported by the planning screen. Export one there and edit that.',
  },
  planCellInvalid: {
    zh: '[现为“{found}”，]应为{expected}。请在文件里改正后重新导入。',
    en: '[found “{found}”, ]expected {expected}. Correct it in the file and bring it back again.',
  },
  planCellCut: {
    zh: '这一格的文字超过 Excel 的上限 32,767 字，导出时已截断；导入会丢掉后面的内容。请改用 GeoJSON 或规划文件。',
    en: 'the text of this cell is longer than the 32,767 characters that Excel holds and was cut when it was exported; bringing it back would lose the rest. Use GeoJSON or the plan file.',
  },
  planRowFaulty: {
    zh: '{reason}请在文件里改正后重新导入。',
    en: '{reason} Correct it in the file and bring it back again.',
  },
  planRowStray: {
    zh: '这一行属于编号“{found}”，但“{expected}”里没有这个编号，或这类项目没有此表。请改正编号；如果项目是有意删去的，请把这一行也删去。',
    en: 'this row belongs to the id “{found}”, but “{expected}” has no such id, or projects of its kind have no such rows. Correct the id; if the project was deleted on purpose, delete this row too.',
  },
};

import type { PlanEdit } from '../core/plan/apply-plan-edit.ts';
import type { Language } from '../core/unit.ts';

/** What each kind of edit is called in the history. */
const names: Readonly<Record<PlanEdit['kind'], readonly [zh: string, en: string]>> = {
  addSite: ['放置安置点', 'Place site'],
  drawRoad: ['画道路', 'Draw road'],
  addBridge: ['放置桥梁', 'Place bridge'],
  addService: ['放置服务点', 'Place service point'],
  moveElement: ['移动', 'Move'],
  moveVertex: ['移动顶点', 'Move vertex'],
  insertVertex: ['加顶点', 'Add vertex'],
  removeVertex: ['删顶点', 'Remove vertex'],
  drawFootprint: ['画范围', 'Draw outline'],
  splitRoad: ['断开道路', 'Split road'],
  joinRoads: ['合并道路', 'Join roads'],
  duplicateElements: ['复制对象', 'Duplicate'],
  deleteElements: ['删除对象', 'Delete'],
  changeFields: ['改属性', 'Change fields'],
  assignVillages: ['划入村', 'Take villages in'],
  unassignVillages: ['移出村', 'Take villages out'],
  assignNearest: ['就近划村', 'Assign by distance'],
  addVariant: ['新方案', 'New variant'],
  duplicateVariant: ['复制方案', 'Duplicate variant'],
  renameVariant: ['方案改名', 'Rename variant'],
  deleteVariant: ['删除方案', 'Delete variant'],
  renamePlan: ['规划改名', 'Rename plan'],
  setPrices: ['改单价', 'Change prices'],
  setBudget: ['改预算', 'Change budget'],
  takeStep: ['审批', 'Workflow step'],
  issueRound: ['发出', 'Hand round'],
  putElements: ['导入对象', 'Import objects'],
  acceptMerge: ['合并文件', 'Merge a file'],
};

type Step = {
  readonly edit: Pick<PlanEdit, 'kind'>;
  readonly target: string | null;
  readonly count: number;
  readonly fields: readonly string[];
};

/** 「移动顶点：道路 1」, 「完工年：道路 1」, 「删除对象：道路 1 等 3 个」: a gesture with what it was done to; fields by the words given. */
export function stepName(step: Step, fieldWords: Readonly<Record<string, string>>, language: Language): string {
  const { edit, target, count, fields } = step;
  const zh = language === 'zh';
  const words = fields.flatMap((field) => fieldWords[field] ?? []);
  const what = words.length > 0 ? words.join(zh ? '、' : ', ') : editName(edit, language);
  if (target === null) return what;
  if (count <= 1) return zh ? `${what}：${target}` : `${what}: ${target}`;
  return zh ? `${what}：${target} 等 ${count} 个` : `${what}: ${target} and ${count - 1} more`;
}

function editName({ kind }: Pick<PlanEdit, 'kind'>, language: Language): string {
  return names[kind][language === 'zh' ? 0 : 1];
}

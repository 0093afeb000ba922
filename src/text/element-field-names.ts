import type { Language } from '../core/unit.ts';

type Words = readonly [zh: string, en: string];

const fields: Readonly<Record<string, Words>> = {
  kind: ['类型', 'Kind'],
  line: ['线位', 'Line'],
  at: ['位置', 'Place'],
  footprint: ['范围', 'Outline'],
  name: ['名称', 'Name'],
  status: ['状态', 'Status'],
  programme: ['专项', 'Programme'],
  from: ['开工年', 'Begins'],
  to: ['完工年', 'Done by'],
  cost: ['投资', 'Cost'],
  funding: ['资金', 'Funding'],
  responsible: ['责任人', 'Responsible'],
  evidence: ['依据', 'Evidence'],
  remark: ['备注', 'Remark'],
  area: ['所属区划', 'Area'],
  replaces: ['替代项目', 'Replaces'],
  technicalClass: ['等级', 'Class'],
  surface: ['路面', 'Surface'],
  defect: ['病害', 'Defect'],
  facilityKind: ['类别', 'Kind of facility'],
  capacityPeople: ['可容纳人数', 'Takes, people'],
  capacityHouseholds: ['可安置户数', 'Takes, households'],
  jobs: ['就业岗位', 'Jobs'],
  origins: ['迁出村', 'Villages'],
};

const [zh, en] = [wordsAt(0), wordsAt(1)];

/** What the fields of an element are called, in its history and where two copies of it differ. */
export function elementFieldNames(language: Language): Readonly<Record<string, string>> {
  return language === 'zh' ? zh : en;
}

function wordsAt(place: 0 | 1): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([field, words]) => [field, words[place]]));
}

import type { PlanRefusal } from '../core/plan/plan-result.ts';

type Sentence = (context: PlanRefusal['context']) => string;
const kinds: Readonly<Record<string, string>> = { site: '安置点', road: '道路', bridge: '桥梁', service: '服务点' };
const states: Readonly<Record<string, string>> = { draft: '草案', reviewed: '已审核', approved: '已批准' };

export const planReasonsZh: Readonly<Record<PlanRefusal['code'], Sentence>> = {
  locked: () => '规划已批准并锁定。要修改，先退回草案并写明原因。',
  readOnly: () => '此页只能查看：规划正由另一个页面编辑，或由更新版本的程序保存。',
  variantUnknown: () => '没有这个方案，可能已被删除。',
  elementUnknown: () => '没有这个对象，可能已被删除。',
  idTaken: ({ id }) => `编号“${id}”已被使用。`,
  idInvalid: ({ id }) => `编号“${id}”不能用：只能含文字、数字、- _ .，最长 60 个字。`,
  titleMissing: () => '请填写名称。',
  kindDiffers: ({ expected, found }) =>
    `这一步只用于${kinds[expected!] ?? expected}，所选的是${kinds[found!] ?? found}。`,
  positionInvalid: () => '坐标超出范围：经度 −180 至 180，纬度 −90 至 90。',
  lineTooShort: () => '道路至少要有两个不同的点，相邻两点不能重合。',
  footprintTooSmall: () => '范围至少要有三个不同的点，点不能重复。',
  vertexUnknown: () => '没有这个顶点。',
  vertexAtEnd: () => '不能在端点处断开，请选中间的顶点。',
  endsApart: () => '两条路没有共同的端点，不能合并。先把一端移到另一端上。',
  classesDiffer: () => '两条路的等级、路面或造价算法不同，不能合并。先改成一致。',
  replacesDiffer: () => '两条道路各替代一个已有项目，不能合并。请先改其中一条的“替代已有项目”。',
  sameRoad: () => '请选两条不同的路。',
  yearsReversed: ({ from, to }) => `开工年 ${from} 晚于完工年 ${to}。`,
  yearInvalid: ({ found }) => `年份 ${found} 不对，应为 1949 至 2100 的整数。`,
  amountInvalid: ({ found }) => `金额 ${found} 不对，应为不小于 0 的数，单位万元。`,
  capacityInvalid: ({ found }) => `数值 ${found} 不对，应为不小于 0 的整数。`,
  peopleInvalid: ({ village }) => `${village} 的人数应为大于 0 的整数，户数应为不小于 0 的整数。`,
  fieldUnknown: ({ field }) => `此对象没有“${field}”一项，或其值不在可选范围内。`,
  villageRepeated: ({ village }) => `村 ${village} 重复。`,
  villageNotAssigned: ({ village }) => `村 ${village} 不在此安置点的迁出村中。`,
  priceRepeated: ({ item }) => (item === '' ? '单价表中有一行没有名称。' : `单价表中“${item}”重复。`),
  budgetRepeated: ({ year, fundSource }) => `预算中 ${year} 年“${fundSource}”重复。`,
  fundingRepeated: ({ year, fundSource }) => `资金中 ${year} 年“${fundSource}”重复。`,
  lastVariant: () => '规划至少要有一个方案。',
  stepOutOfOrder: ({ from, to }) =>
    `现为${states[from!] ?? from}，不能直接到${states[to!] ?? to}：依次为草案、审核、批准。`,
  personMissing: () => '请填写经办人和单位。',
  decisionMissing: () => '请勾选所审核或批准的是哪个方案。',
  reasonMissing: () => '把已批准的规划退回草案，请在意见中写明原因。',
  approvalStands: () => '撤销到此为止：再往前会抹掉已签的批准。',
  otherPlan: ({ ours, theirs }) => `这不是同一个规划：这里是“${ours}”，文件里是“${theirs}”。`,
  siteFull: ({ site }) => `${site}已经划满。`,
  noVillageLeft: () => '附近的村都已划给安置点，没有可划的村。',
  noVillageFits: ({ room }) => `最近的村都超过余下的 ${room} 人，整村划不进去；可点选村后改人数。`,
  fewSites: () => '只有一个安置点，无从重分。',
  nobodyMoves: () => '各安置点都还没有划入迁出村，没有人可分。',
  villageUnplaced: ({ villages }) =>
    `这些村没有坐标，算不出远近，没有重分：${villages}。先在数据台为它们定位，或移出。`,
  noRoomForAll: ({ people, capacity }) =>
    `要迁 ${people} 人，各安置点合计只能安置 ${capacity} 人，没有重分。先加大容量或减少人数。`,
  alreadyNearest: () => '现在的分法已经最近，没有变化。',
  nothingChanged: () => '没有变化。',
  nothingToUndo: () => '没有可以撤销的操作。',
  nothingToRedo: () => '没有可以重做的操作。',
};

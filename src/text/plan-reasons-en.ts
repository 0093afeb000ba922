import type { PlanRefusal } from '../core/plan/plan-result.ts';

type Sentence = (context: PlanRefusal['context']) => string;

export const planReasonsEn: Readonly<Record<PlanRefusal['code'], Sentence>> = {
  locked: () => 'The plan is approved and locked. To change it, send it back to draft and say why.',
  readOnly: () =>
    'This page can only look: another page is editing the plan, or a newer version of the program has saved it.',
  variantUnknown: () => 'There is no such variant; it may have been deleted.',
  elementUnknown: () => 'There is no such object; it may have been deleted.',
  idTaken: ({ id }) => `The id “${id}” is taken.`,
  idInvalid: ({ id }) => `The id “${id}” cannot be used: letters, digits, - _ . only, at most 60 of them.`,
  titleMissing: () => 'Please give a name.',
  kindDiffers: ({ expected, found }) => `This is for a ${expected}; what is selected is a ${found}.`,
  positionInvalid: () => 'Coordinates out of range: longitude −180 to 180, latitude −90 to 90.',
  lineTooShort: () => 'A road needs two different points at least, and no two in a row may be the same.',
  footprintTooSmall: () => 'A footprint needs three different points at least, none of them twice.',
  vertexUnknown: () => 'There is no such vertex.',
  vertexAtEnd: () => 'A road cannot be split at its end: choose a vertex between.',
  endsApart: () => 'The two roads share no end. Move one end onto the other first.',
  classesDiffer: () =>
    'The two roads differ in class, surface or in how their cost is reckoned. Make them alike first.',
  replacesDiffer: () =>
    'Each of the two roads stands for a project of its own, so they cannot be joined. Change what one of them stands for first.',
  sameRoad: () => 'Choose two different roads.',
  yearsReversed: ({ from, to }) => `The first year ${from} is after the last year ${to}.`,
  yearInvalid: ({ found }) => `The year ${found} is not a whole number from 1949 to 2100.`,
  amountInvalid: ({ found }) => `The amount ${found} is not a number from 0 on, in 10,000 yuan.`,
  capacityInvalid: ({ found }) => `The number ${found} is not a whole number from 0 on.`,
  peopleInvalid: ({ village }) => `For ${village}, people must be a whole number above 0 and households one from 0 on.`,
  fieldUnknown: ({ field }) => `This object has no “${field}”, or cannot have that value.`,
  villageRepeated: ({ village }) => `The village ${village} is there twice.`,
  villageNotAssigned: ({ village }) => `The village ${village} is not assigned to this site.`,
  priceRepeated: ({ item }) =>
    item === '' ? 'A row of the price table has no name.' : `“${item}” is in the price table twice.`,
  budgetRepeated: ({ year, fundSource }) => `“${fundSource}” of ${year} is in the budget twice.`,
  fundingRepeated: ({ year, fundSource }) => `“${fundSource}” of ${year} is in the funding twice.`,
  lastVariant: () => 'A plan has at least one variant.',
  stepOutOfOrder: ({ from, to }) =>
    `The plan is ${from} and cannot go to ${to}: draft, reviewed, approved, one after the other.`,
  personMissing: () => 'Please name the person and the organisation.',
  decisionMissing: () => 'Say which variant is reviewed or approved: tick one or more.',
  reasonMissing: () => 'To send an approved plan back to draft, say why in the remark.',
  approvalStands: () => 'Undo stops here: going further back would erase an approval that was signed.',
  otherPlan: ({ ours, theirs }) => `This is another plan: here is “${ours}”, in the file “${theirs}”.`,
  siteFull: ({ site }) => `${site} is full already.`,
  noVillageLeft: () => 'All villages around are assigned to a site already; none is left.',
  noVillageFits: ({ room }) =>
    `Each of the nearest villages has more people than the ${room} there is room for. Click a village and change its number.`,
  fewSites: () => 'There is only one site, so there is nothing to share out.',
  nobodyMoves: () => 'No site has a village assigned yet, so there is nobody to share out.',
  villageUnplaced: ({ villages }) =>
    `These villages have no coordinates, so nothing is known of their ways and nothing was shared out: ${villages}. Place them at the data desk, or take them out.`,
  noRoomForAll: ({ people, capacity }) =>
    `${people} people are to move and all sites together have room for ${capacity}, so nothing was shared out. Raise a capacity or move fewer.`,
  alreadyNearest: () => 'The villages are shared out the shortest way already; nothing changed.',
  nothingChanged: () => 'Nothing changed.',
  nothingToUndo: () => 'There is nothing to undo.',
  nothingToRedo: () => 'There is nothing to redo.',
};

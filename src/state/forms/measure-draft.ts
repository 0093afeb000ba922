import type { AreaLevel } from '../../core/area/area.ts';
import type { Measure, Operand } from '../../core/target/target.ts';
import { filled, numberField, numberOf, wordsOf } from './form-number.ts';
import { seriesField, seriesOf } from './series-draft.ts';
import { noWhere, type WhereDraft, whereDraft, whereOf } from './where-draft.ts';

export const measureKinds = [
  'indicator',
  'where',
  'projects',
  'funds',
  'ledger',
  'assignments',
  'visits',
  'near',
  'comparison',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** One side of a comparison: an indicator, or funds of a stage. */
export type OperandDraft = {
  readonly series: string;
  readonly isFunds: boolean;
  readonly fundSource: string;
  readonly projectType: string;
  readonly fundAreas: string;
  readonly stage: string;
  readonly growth: boolean;
  readonly of: string;
  readonly at: string;
};

type ProjectSum = Extract<Measure, { projects: unknown }>['sum'];
type ProjectStage = Extract<Measure, { projects: unknown }>['stage'];
type LedgerEvent = Extract<Measure, { ledger: unknown }>['ledger'];
type LedgerCount = Extract<Measure, { ledger: unknown }>['count'];

/** Fields of every kind of measure side by side, so that a kind tried out loses nothing of the others. */
export type MeasureDraft = {
  readonly kind: MeasureKind;
  readonly series: string;
  readonly where: WhereDraft;
  readonly weight: string;
  readonly projectType: string;
  readonly programme: string;
  readonly defect: string;
  readonly technicalClass: string;
  readonly sum: ProjectSum;
  readonly projectStage: ProjectStage;
  readonly fundSource: string;
  readonly fundProjectType: string;
  readonly fundAreas: string;
  readonly fundStage: string;
  readonly by: 'fundSource' | 'year' | '';
  readonly ledger: LedgerEvent;
  readonly count: LedgerCount;
  readonly ledgerLevel: AreaLevel | '';
  readonly roles: string;
  readonly minimum: string;
  readonly facility: string;
  readonly road: string;
  readonly surface: string;
  readonly withinMetres: string;
  readonly network: boolean;
  readonly walkMetres: string;
  readonly left: OperandDraft;
  readonly right: OperandDraft;
};

const noOperand: OperandDraft = {
  ...{ series: '', isFunds: false, fundSource: '', projectType: '', fundAreas: '', stage: '' },
  ...{ growth: false, of: '', at: '' },
};

export const newMeasure: MeasureDraft = {
  ...{ kind: 'indicator', series: '', where: noWhere, weight: 'units' },
  ...{ projectType: '', programme: '', defect: '', technicalClass: '', sum: 'count', projectStage: 'done' },
  ...{ fundSource: '', fundProjectType: '', fundAreas: '', fundStage: 'disbursed', by: '' },
  ...{ ledger: 'exited', count: 'people', ledgerLevel: '', roles: '', minimum: '' },
  ...{ facility: '', road: '', surface: '', withinMetres: '2000', network: false, walkMetres: '' },
  ...{ left: noOperand, right: noOperand },
};

export function measureDraft(measure: Measure): MeasureDraft {
  if ('left' in measure)
    return {
      ...newMeasure,
      kind: 'comparison',
      left: operandDraft(measure.left),
      right: operandDraft(measure.right),
    };
  if ('projects' in measure) {
    const { type = '', programme = '', defect = '', technicalClass = '' } = measure.projects;
    const filter = { projectType: type, programme, defect, technicalClass };
    return { ...newMeasure, kind: 'projects', ...filter, sum: measure.sum, projectStage: measure.stage };
  }
  if ('funds' in measure) {
    const { fundSource = '', projectType = '', areas = [] } = measure.funds;
    const filter = { fundSource, fundProjectType: projectType, fundAreas: areas.join('、') };
    return { ...newMeasure, kind: 'funds', ...filter, fundStage: measure.stage, by: measure.by ?? '' };
  }
  if ('ledger' in measure)
    return {
      ...{ ...newMeasure, kind: 'ledger', ledger: measure.ledger, count: measure.count },
      ledgerLevel: measure.level ?? '',
    };
  if ('assignments' in measure)
    return {
      ...{ ...newMeasure, kind: 'assignments', roles: measure.assignments.join('、') },
      ...{ minimum: numberField(measure.minimum), where: whereDraft(measure.where) },
    };
  if ('visits' in measure) return { ...newMeasure, kind: 'visits', roles: measure.visits.join('、') };
  if ('near' in measure) return nearDraft(measure);
  if ('where' in measure)
    return { ...newMeasure, kind: 'where', where: whereDraft(measure.where), weight: measure.weight };
  return { ...newMeasure, kind: 'indicator', series: seriesField(measure) };
}

export function measureOf(draft: MeasureDraft): Measure {
  switch (draft.kind) {
    case 'indicator':
      return seriesOf(draft.series);
    case 'where':
      // Without a row there is no condition: the schema asks for one.
      return { where: whereOf(draft.where) as never, weight: draft.weight.trim() };
    case 'projects': {
      const { projectType: type, programme, defect, technicalClass, sum, projectStage: stage } = draft;
      return { projects: filled({ type, programme, defect, technicalClass }), sum, stage };
    }
    case 'funds': {
      const { fundSource, fundProjectType, fundAreas, fundStage, by } = draft;
      const funds = fundFilter({ fundSource, projectType: fundProjectType, fundAreas });
      return { funds, stage: fundStage, ...(by === '' ? {} : { by }) };
    }
    case 'ledger': {
      const { ledger, count, ledgerLevel } = draft;
      return { ledger, count, ...(ledgerLevel === '' ? {} : { level: ledgerLevel }) };
    }
    case 'assignments': {
      const optional = filled({ minimum: numberOf(draft.minimum), where: whereOf(draft.where) });
      return { assignments: wordsOf(draft.roles), ...optional };
    }
    case 'visits':
      return { visits: wordsOf(draft.roles), per: 'personMonth' };
    case 'near':
      return nearOf(draft);
    case 'comparison':
      return { left: operandOf(draft.left), right: operandOf(draft.right) };
  }
}

function nearDraft(measure: Extract<Measure, { near: unknown }>): MeasureDraft {
  const { near, withinMetres, network = false, walkMetres, where, weight = '' } = measure;
  return {
    ...{ ...newMeasure, kind: 'near', facility: near.facility ?? '', network, where: whereDraft(where), weight },
    ...{ road: (near.road ?? []).join('、'), surface: (near.surface ?? []).join('、') },
    ...{ withinMetres: numberField(withinMetres), walkMetres: numberField(walkMetres) },
  };
}

function nearOf(draft: MeasureDraft): Measure {
  const [road, surface] = [wordsOf(draft.road), wordsOf(draft.surface)];
  return {
    near: {
      ...filled({ facility: draft.facility }),
      ...(road.length > 0 ? { road } : {}),
      ...(surface.length > 0 ? { surface } : {}),
    },
    withinMetres: numberOf(draft.withinMetres) ?? Number.NaN,
    ...(draft.network ? { network: true } : {}),
    ...filled({ walkMetres: numberOf(draft.walkMetres), where: whereOf(draft.where), weight: draft.weight }),
  };
}

function operandDraft(operand: Operand): OperandDraft {
  const { indicator, funds, stage = '', growth = false, of = '', at = '' } = operand;
  return {
    ...{ ...noOperand, stage, growth, of, at, isFunds: funds !== undefined },
    series: indicator === undefined ? '' : seriesField({ ...operand, indicator }),
    ...{ fundSource: funds?.fundSource ?? '', projectType: funds?.projectType ?? '' },
    fundAreas: (funds?.areas ?? []).join('、'),
  };
}

function operandOf({ series, isFunds, stage, growth, of, at, ...funds }: OperandDraft): Operand {
  return {
    ...(isFunds ? { funds: fundFilter(funds) } : seriesOf(series)),
    ...filled({ stage, of, at }),
    ...(growth ? { growth } : {}),
  };
}

function fundFilter(fields: { fundSource: string; projectType: string; fundAreas: string }) {
  const areas = wordsOf(fields.fundAreas);
  const { fundSource, projectType } = fields;
  return { ...filled({ fundSource, projectType }), ...(areas.length > 0 ? { areas } : {}) };
}

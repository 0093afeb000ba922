import type { AbsentReason } from '../../core/absent.ts';
import { absentReasons } from '../../core/absent.ts';
import type { Breaks } from '../../core/classify/breaks.ts';
import { classRanges } from '../../core/classify/class-of.ts';
import type { Dimension } from '../../core/indicator/indicator.ts';
import { type Status, statuses } from '../../core/target/result.ts';
import type { Bilingual } from '../../core/unit.ts';
import type { AreaFigure } from './area-figures.ts';

/** Each kind of absent figure has its own line. */
export type AbsentEntry = { readonly reason: AbsentReason | 'noGoal'; readonly count: number };

export type Legend =
  | {
      readonly kind: 'classes';
      readonly classes: readonly { readonly from: number; readonly to: number; readonly count: number }[];
      readonly absent: readonly AbsentEntry[];
    }
  | {
      readonly kind: 'categories';
      readonly categories: readonly {
        readonly id: string;
        readonly title: Bilingual;
        readonly index: number;
        readonly count: number;
      }[];
      readonly absent: readonly AbsentEntry[];
    }
  | {
      readonly kind: 'statuses';
      readonly statuses: readonly { readonly status: Status; readonly count: number }[];
      readonly absent: readonly [];
    };

/** All classes, also those without an area in this year; so the legend stands still while the timeline moves. */
export function classLegend(figures: readonly AreaFigure[], breaks: Breaks): Legend {
  const classes = classRanges(breaks).map((range, i) => ({
    ...range,
    count: figures.filter((figure) => figure.classIndex === i).length,
  }));
  return { kind: 'classes', classes, absent: absentEntries(figures) };
}

export function categoryLegend(figures: readonly AreaFigure[], dimension: Dimension): Legend {
  const categories = dimension.categories.map((category, index) => ({
    ...category,
    index,
    count: figures.filter((figure) => figure.classIndex === index).length,
  }));
  return { kind: 'categories', categories, absent: absentEntries(figures) };
}

/** The statuses that occur, and the five that are judged always. */
export function statusLegend(figures: readonly AreaFigure[]): Legend {
  const judged: readonly Status[] = ['achieved', 'onTrack', 'atRisk', 'behind', 'missed'];
  const counted = statuses.map((status) => ({
    status,
    count: figures.filter((figure) => figure.status === status).length,
  }));
  return {
    kind: 'statuses',
    statuses: counted.filter((entry) => entry.count > 0 || judged.includes(entry.status)),
    absent: [],
  };
}

function absentEntries(figures: readonly AreaFigure[]): readonly AbsentEntry[] {
  return absentReasons
    .map((reason) => ({ reason, count: figures.filter((figure) => figure.absent === reason).length }))
    .filter((entry) => entry.count > 0);
}

import type { Breaks, ClassMethod } from './breaks.ts';
import { equalBreaks } from './equal.ts';
import { naturalBreaks } from './natural.ts';
import { quantileBreaks } from './quantile.ts';
import { userBreaks } from './user.ts';

export type Classification = {
  readonly method: ClassMethod;
  /** Wanted number of classes, 2 to 9; ties may leave fewer. */
  readonly classes: number;
  /** Edges of method `user`. */
  readonly edges: readonly number[];
};

/** Divides known values (any order, absent ones left out by the caller) into classes. Empty input gives one class without bounds. */
export function classify(values: readonly number[], wanted: Classification): Breaks {
  const ascending = Float64Array.from(values.filter(Number.isFinite)).sort();
  const sorted = Array.from(ascending);
  switch (wanted.method) {
    case 'quantile':
      return quantileBreaks(sorted, wanted.classes);
    case 'natural':
      return naturalBreaks(sorted, wanted.classes);
    case 'equal':
      return equalBreaks(sorted, wanted.classes);
    case 'user':
      return userBreaks(sorted, wanted.edges);
  }
}

/** Why a figure is not there. The four reasons stay apart in type, map, legend, table and export; none of them is zero. */
export const absentReasons = ['missing', 'suppressed', 'notApplicable', 'unreadable'] as const;
export type AbsentReason = (typeof absentReasons)[number];

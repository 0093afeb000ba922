/** Resources in the order in which they are read: what others refer to comes first. */
export const resourceKinds = [
  'sources',
  'areas',
  'villages',
  'custom-areas',
  'indicators',
  'observations',
  'targets',
  'ledger',
  'projects',
  'network',
  'facilities',
  'funds',
  'assignments',
  'visits',
  'constraints',
  'backdrop',
  'elevation',
  'scenes',
  'plans',
  'release',
  'matches',
  'templates',
  'prices',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Resources with coordinates, always WGS-84. */
export const mappedKinds: readonly ResourceKind[] = [
  'areas',
  'villages',
  'projects',
  'network',
  'facilities',
  'constraints',
  'backdrop',
  'elevation',
];

export function isResourceKind(text: string): text is ResourceKind {
  return (resourceKinds as readonly string[]).includes(text);
}

/** Technical classes from the best down (JTG B01-2014, 3.1.1): a road serves whoever asks for its class or one below. */
export const roadClassRanks = ['expressway', 'class1', 'class2', 'class3', 'class4', 'unclassed'] as const;

/** What is to be reached: `road:CLASS` (that class or a better one) or `facility:KIND`. Whether a road or a facility is such a thing. */
export function serves(destination: string, what: 'road' | 'facility', kind: string): boolean {
  const [wanted, of = ''] = destination.split(':');
  if (what !== wanted) return false;
  if (what === 'facility') return kind === of;
  const ranks: readonly string[] = roadClassRanks;
  return ranks.includes(kind) && ranks.indexOf(kind) <= ranks.indexOf(of);
}

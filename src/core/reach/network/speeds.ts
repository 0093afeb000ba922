/** Kilometres an hour by technical class. */
export type ClassSpeeds = Readonly<Record<string, number>>;

/**
 * Lowest design speed of each class, as in mountains: JTG B01-2014, Technical Standard of Highway Engineering, table 3.5.1 (expressway
 * 120/100/80, class 1 100/80/60, class 2 80/60, class 3 40/30, class 4 30/20). The standard has none for roads outside the classes:
 * 15 is an assumption.
 */
export const designSpeeds: ClassSpeeds = {
  expressway: 80,
  class1: 60,
  class2: 60,
  class3: 30,
  class4: 20,
  unclassed: 15,
};

/** On foot, as OSRM's foot profile has it (profiles/foot.lua, walking_speed). */
export const walkingKmPerHour = 5;

/** Metres a second on a class; one that is not in the list goes as `unclassed`, and without that at 15 km/h. */
export function classMetresPerSecond(speeds: ClassSpeeds, technicalClass: string): number {
  const known = Object.hasOwn(speeds, technicalClass) ? speeds[technicalClass] : speeds.unclassed;
  return (known ?? designSpeeds.unclassed!) / 3.6;
}

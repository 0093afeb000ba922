/**
 * Paths of the texts within a value that a test calls personal, like `projects[3].name`; the value may be any plain data. Every text that
 * would be published goes through here, so that no field can be forgotten.
 */
export function personalPlaces(value: unknown, isPersonal: (text: string) => boolean, path = ''): readonly string[] {
  if (typeof value === 'string') return isPersonal(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((each, i) => personalPlaces(each, isPersonal, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    personalPlaces(each, isPersonal, path === '' ? key : `${path}.${key}`),
  );
}

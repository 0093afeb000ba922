/** The version that this program writes. */
export const planFileVersion = 3;

/** Makes of a plan file of one version one of the next; plain JSON in, plain JSON out. */
type Migration = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * By the version they begin from. Never changed once released, and never downwards: a file of a newer version is refused, since what it holds
 * beyond our knowledge would be lost at the next save. Each has a file of its version in tests/fixtures/plans.
 */
const migrations: Readonly<Record<number, Migration>> = { 1: toVersion2, 2: toVersion3 };

/** Version 2 knows the fields of `laterFields`. They are left out while nothing is said, so nothing else changes, no hash either. */
function toVersion2(file: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...file, version: 2 };
}

/** Version 3 knows which variants a step of the workflow was taken on. Older steps say nothing of it, and nobody can say it for them. */
function toVersion3(file: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...file, version: 3 };
}

/** The file as the present version has it; null when its version is none that was ever released. */
export function migrated(file: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  let current = file;
  while (current.version !== planFileVersion) {
    const { version } = current;
    const migrate = typeof version === 'number' ? migrations[version] : undefined;
    if (!migrate) return null;
    current = migrate(current);
  }
  return current;
}

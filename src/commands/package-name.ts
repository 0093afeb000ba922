/** A package's name by its standard: lower-case letters, digits, `-`, `_`, `.`. */
export function packageName(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'workspace'
  );
}

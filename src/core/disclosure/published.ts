declare const published: unique symbol;

/**
 * Data that have passed suppression. Only this folder makes them (`protectRelease`, `acceptRelease`), so that a figure that was not
 * protected cannot be written by the publish command or shown on a public page: it does not compile.
 */
export type Published<T> = T & { readonly [published]: true };

/** Brands what this folder has protected, or has read back from a release. Not for anyone outside it; the architecture test says so. */
export function asPublished<T>(value: T): Published<T> {
  return value as Published<T>;
}

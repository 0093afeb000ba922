import { asPublished, type Published } from './published.ts';
import type { Release } from './release.ts';

/** A release read back from its folder: what has been published is published. The reader has checked the checksums. */
export function acceptRelease(release: Release): Published<Release> {
  return asPublished(release);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { contentText } from '../../core/plan/content-text.ts';
import type { PlanContent } from '../../core/plan/plan.ts';

/**
 * SHA-256 of what a plan holds, 64 hex digits: what a step of the workflow was taken on, and what copies began from. Computed by @noble/hashes,
 * since Web Crypto is missing on plain-http intranets and another hash there would make every file look changed.
 */
export function contentHash({ title, prices, budget, variants }: PlanContent): string {
  return bytesToHex(sha256(utf8ToBytes(contentText({ title, prices, budget, variants }))));
}

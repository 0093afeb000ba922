import type { FrozenFigure, MeetingSnapshot } from '../../core/meeting/snapshot.ts';
import { statuses } from '../../core/target/result.ts';
import { isRecord } from '../import/geo/parse-json-text.ts';
import { date } from '../schema/words.ts';
import '../schema/jitless.ts';
import * as z from 'zod';
import type { AreaCode } from '../../core/unit.ts';

/** 2,000 areas × 100 targets have about 20 MB. */
const mostBytes = 32e6;
const mostFigures = 400_000;

const text = z.string().max(400);

const figureSchema = z.strictObject({
  target: text.min(1),
  // The whole scope has no code.
  area: text as unknown as z.ZodType<AreaCode>,
  value: z.number().nullable(),
  goal: z.number().nullable(),
  status: z.enum(statuses),
}) satisfies z.ZodType<FrozenFigure>;

const snapshotSchema = z.strictObject({
  version: z.literal(1),
  title: text,
  frozenOn: date,
  asOf: date,
  inputs: text,
  figures: z.array(figureSchema).max(mostFigures),
}) satisfies z.ZodType<MeetingSnapshot>;

export type MeetingFileRefusal = 'tooLarge' | 'notJson' | 'notMeeting' | 'newer' | 'broken';

export type ReadMeeting =
  | { readonly ok: true; readonly snapshot: MeetingSnapshot }
  | { readonly ok: false; readonly reason: MeetingFileRefusal };

/** A frozen meeting as the bytes of a `.guatu-meeting.json`. */
export function writeMeetingFile(snapshot: MeetingSnapshot): string {
  return `${JSON.stringify({ format: 'guatu-meeting', ...snapshot })}\n`;
}

/** Reads such a file; anything that `writeMeetingFile` could not have written is refused, whole. */
export function readMeetingFile(bytes: Uint8Array): ReadMeeting {
  if (bytes.byteLength > mostBytes) return { ok: false, reason: 'tooLarge' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, reason: 'notJson' };
  }
  if (!isRecord(value) || value.format !== 'guatu-meeting') return { ok: false, reason: 'notMeeting' };
  if (typeof value.version === 'number' && value.version > 1) return { ok: false, reason: 'newer' };
  const { format: _, ...rest } = value;
  const parsed = snapshotSchema.safeParse(rest);
  if (!parsed.success) return { ok: false, reason: 'broken' };
  const keys = new Set(parsed.data.figures.map(({ target, area }) => JSON.stringify([target, area])));
  return keys.size === parsed.data.figures.length
    ? { ok: true, snapshot: parsed.data }
    : { ok: false, reason: 'broken' };
}

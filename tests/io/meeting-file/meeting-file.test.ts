import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeetingSnapshot } from '../../../src/core/meeting/snapshot.ts';
import { statuses } from '../../../src/core/target/result.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { readMeetingFile, writeMeetingFile } from '../../../src/io/meeting-file/meeting-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const figure = fc.record({
  target: fc.string({ minLength: 1, maxLength: 40 }),
  area: fc.string({ maxLength: 40 }).map(areaCode),
  value: fc.option(number),
  goal: fc.option(number),
  status: fc.constantFrom(...statuses),
});
const snapshots = fc.record<MeetingSnapshot>({
  version: fc.constant(1 as const),
  title: fc.string({ maxLength: 100 }),
  frozenOn: fc.constant(isoDate('2017-01-10')),
  asOf: fc.constant(isoDate('2016-12-31')),
  inputs: fc.string({ maxLength: 16 }),
  figures: fc.uniqueArray(figure, { selector: ({ target, area }) => JSON.stringify([target, area]) }),
});

describe('the file of a frozen meeting', () => {
  test('what is written is read again, figure by figure', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(readMeetingFile(bytes(writeMeetingFile(snapshot)))).toEqual({ ok: true, snapshot });
      }),
      { numRuns: 60 },
    );
  });

  const good = {
    format: 'guatu-meeting',
    ...{ version: 1, title: '例会', frozenOn: '2017-01-10', asOf: '2016-12-31', inputs: 'x' },
    figures: [{ target: 't', area: '', value: 1, goal: null, status: 'onTrack' }],
  };
  const [own] = good.figures;
  test.each([
    ['notJson', '{"format": "guatu-meeting", '],
    ['notJson', ''],
    ['notMeeting', '[]'],
    ['notMeeting', JSON.stringify({ ...good, format: 'guatu-plan' })],
    ['newer', JSON.stringify({ ...good, version: 2 })],
    ['broken', JSON.stringify({ ...good, version: 0 })],
    ['broken', JSON.stringify({ ...good, asOf: '2016-02-30' })],
    ['broken', JSON.stringify({ ...good, figures: [own, own] })],
    ['broken', JSON.stringify({ ...good, figures: [{ ...own, value: '1' }] })],
    ['broken', JSON.stringify({ ...good, figures: [{ ...own, status: 'splendid' }] })],
    ['broken', JSON.stringify({ ...good, title: 'x'.repeat(500) })],
    ['broken', JSON.stringify(good).replace('"title"', '"__proto__": {"polluted": 1}, "title"')],
  ])('is refused as %s: %s', (reason, text) => {
    expect(readMeetingFile(bytes(text))).toEqual({ ok: false, reason });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('one that is no text, or too large, is refused', () => {
    expect(readMeetingFile(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual({ ok: false, reason: 'notJson' });
    expect(readMeetingFile(new Uint8Array(33e6))).toEqual({ ok: false, reason: 'tooLarge' });
  });
});

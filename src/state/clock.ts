import type { IsoDate } from '../core/unit.ts';

/**
 * The day of a moment on the clock of this machine, now when none is given: not that of Greenwich, where it is still yesterday until eight
 * in the morning in China.
 */
export function dayHere(at: Date = new Date()): IsoDate {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` as IsoDate;
}

/** Day, hour and minute on the clock of this machine. */
export function minuteHere(at: Date): string {
  return `${dayHere(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

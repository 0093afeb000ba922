/** Numbers that name a person. Each is the sort of thing that no public page may hold. */
export const personalKinds = ['residentId', 'bankCard', 'mobile'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** First two digits of GB/T 2260, as on resident cards (83 is that of Taiwan residents, 9x of permanent residents from abroad). */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** Factors of the seventeen digits (GB 11643-1999, after ISO 7064 MOD 11-2), and the last character by the remainder. */
const factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const lastCharacters = '10X98765432';
/** Cards of the banks of China: UnionPay 62, older ones of single banks 60, 69, 9x, and the foreign brands they issue. */
const cardBegins = /^(?:62|60|69|9[0-8]|4|5[1-5]|3[4-7])/;

/** A resident identity number: 18 characters with a right last one, or the 15 digits given before 1999 (no check; a real day of birth). */
export function isResidentId(text: string): boolean {
  if (/^\d{15}$/.test(text)) return provinces.test(text) && isDay(`19${text.slice(6, 12)}`);
  if (!/^\d{17}[\dXx]$/.test(text) || !provinces.test(text) || !isDay(text.slice(6, 14))) return false;
  const sum = factors.reduce((total, factor, i) => total + factor * Number(text[i]), 0);
  return text[17]!.toUpperCase() === lastCharacters[sum % 11];
}

/** Eleven digits of a mobile telephone of the mainland, with or without 86. */
export function isMobile(text: string): boolean {
  return /^(?:(?:\+|00)?86)?1[3-9]\d{9}$/.test(text);
}

/** 16 to 19 digits that begin like a bank card and pass the check of Luhn (ISO/IEC 7812-1). One number in ten passes by chance. */
export function isBankCard(text: string): boolean {
  if (!/^\d{16,19}$/.test(text) || !cardBegins.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = Number(text[text.length - 1 - i]);
    const weighed = i % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** `YYYYMMDD` that is in the calendar, from 1890 to 2099. */
function isDay(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  if (year < 1890 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** What a spreadsheet would run: a sign that begins a formula, plain or full-width, behind blanks too, in any line of the cell. */
const formulaStart = /^(?=[\t\r]|[^\S\n]*[=+\-@＝＋－＠])/gm;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * Text that a spreadsheet could take for a formula, with an apostrophe at the start of that line (OWASP, CSV injection; CVE-2021-41270 for the
 * full-width forms). A plain negative number is left alone.
 */
export function neutraliseFormula(text: string): string {
  return plainNumber.test(text) ? text : text.replace(formulaStart, "'");
}

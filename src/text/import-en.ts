import type { ImportWords } from './import-words.ts';

/** Words of the import that are not in `data-en`, English. */
export const importEn: ImportWords = {
  household: {
    title: 'A household file.',
    promise:
      'It holds resident or bank card numbers, and is shown on this machine only, covered: nothing of it enters the workspace, is saved or stands in the address; it is gone when the files are put away or the page is closed.',
    counts: (villages, rows) => `${villages} villages, ${rows} rows`,
    nowhere: 'Rows that match no area',
    layer:
      'It holds resident or bank card numbers and cannot be added to the workspace. Take these columns out and import it again.',
    columnLeftOut: (columns) => `Columns with numbers of persons stay out: ${columns}`,
  },
};

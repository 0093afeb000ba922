import type { Language } from '../core/unit.ts';

const words = {
  zh: {
    export: '导出',
    of: (subject: string) => `导出${subject}`,
    formats: { csv: 'CSV 表格', xlsx: 'Excel 工作簿' },
    geojson: { title: '把图层存为 GeoJSON', areas: '着色区划', flows: '搬迁流向', backdrop: '底图' },
    notes: '说明',
  },
  en: {
    export: 'Export',
    of: (subject: string) => `Export ${subject}`,
    formats: { csv: 'CSV table', xlsx: 'Excel workbook' },
    geojson: {
      title: 'Save a layer as GeoJSON',
      areas: 'Coloured areas',
      flows: 'Moves to sites',
      backdrop: 'Backdrop',
    },
    notes: 'Notes',
  },
} as const;

/** Words of the export menu. */
export function exportWordsOf(language: Language) {
  return words[language];
}

/** A file's name of these parts: what no system lets a name hold is a blank, at most 80 characters before the ending. */
export function exportFileName(parts: readonly string[], ending: string): string {
  const name = parts
    .filter((part) => part !== '')
    .join('-')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...name].slice(0, 80).join('').trim()}.${ending}`;
}

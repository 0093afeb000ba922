import { contentText } from '../../core/plan/content-text.ts';
import type { Plan } from '../../core/plan/plan.ts';

/** A plan as the bytes of a `.guatu-plan.json`: UTF-8, an element a line, keys sorted: the same bytes for the same plan. */
export function writePlanFile({ format, version, variants, ...plan }: Plan): Uint8Array<ArrayBuffer> {
  const listed = variants.map(({ id, title, elements }) => {
    const lines = elements.map((element) => `\n${contentText(element)}`).join(',');
    return `{"id":${JSON.stringify(id)},"title":${JSON.stringify(title)},"elements":[${lines}]}`;
  });
  const head = `{"format":${JSON.stringify(format)},"version":${version},${contentText(plan).slice(1, -1)}`;
  return new TextEncoder().encode(`${head},"variants":[\n${listed.join(',\n')}\n]}\n`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unfit = /[\u0000-\u001f<>:"/\\|?*]/g;

/** A name for the file: the title without what file systems refuse. */
export function planFileName({ title, id }: Pick<Plan, 'title' | 'id'>): string {
  const plain = title.replace(unfit, ' ').replace(/\s+/g, ' ').trim();
  return `${plain.slice(0, 80) || id}.guatu-plan.json`;
}

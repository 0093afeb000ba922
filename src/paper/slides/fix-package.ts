import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Stands between a shape's name and its value until the two are put apart. From the private use area: no name holds it. */
export const nameMark = '\ue000';

/** Fills that stand for patterns until those are put in: pptxgenjs knows plain fills only. Without a goal there is the ground alone, as on the map. */
export const patternMarks = {
  missing: { mark: 'FE0101', preset: 'ltUpDiag' },
  suppressed: { mark: 'FE0102', preset: 'pct20' },
  notApplicable: { mark: 'FE0103', preset: 'dashHorz' },
  unreadable: { mark: 'FE0104', preset: 'diagCross' },
  noGoal: { mark: 'FE0105', preset: null },
} as const;

const absentGround = 'EEE8DB';

/** The day that ZIP dates begin with; a real one would make every file differ. */
const noDate = new Date(1980, 0, 1);
const noTime = '2000-01-01T00:00:00Z';

/**
 * The presentation as pptxgenjs writes it, with what that cannot write: the value of each shape in its description, patterns for absent figures, no date and no
 * order of chance. The same slides give the same bytes.
 */
export function fixPackage(bytes: Uint8Array): Uint8Array {
  const fixed: Zippable = {};
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  // pptxgenjs counts charts on from the presentation before.
  const before = Math.min(...files.flatMap(([path]) => chartNumber(path) ?? [])) - 1;
  const renumbered = (text: string) =>
    Number.isFinite(before)
      ? text.replace(
          chartNames,
          (_, start: string, number: string, end: string) => start + (Number(number) - before) + end,
        )
      : text;
  for (const [path, content] of files) {
    const isXml = path.endsWith('.xml') || path.endsWith('.rels');
    fixed[renumbered(path)] = path.endsWith('.xlsx')
      ? fixPackage(content)
      : isXml
        ? strToU8(renumbered(fixXml(strFromU8(content))))
        : content;
  }
  return zipSync(fixed, { mtime: noDate, level: 6 });
}

const chartNames = /(charts\/chart|charts\/_rels\/chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g;

function chartNumber(path: string): number | undefined {
  const found = /^ppt\/charts\/chart(\d+)\.xml$/.exec(path);
  return found ? Number(found[1]) : undefined;
}

function fixXml(xml: string): string {
  let text = xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${noTime}`)
    .replace(new RegExp(`name="([^"${nameMark}]*)${nameMark}([^"]*)"`, 'g'), 'name="$1" descr="$2"');
  for (const { mark, preset } of Object.values(patternMarks)) {
    const plain = new RegExp(`<a:solidFill><a:srgbClr val="${mark}"\\s*/?>(?:</a:srgbClr>)?</a:solidFill>`, 'g');
    text = text.replace(
      plain,
      preset === null
        ? `<a:solidFill><a:srgbClr val="${absentGround}"/></a:solidFill>`
        : `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="807562"/></a:fgClr><a:bgClr><a:srgbClr val="${absentGround}"/></a:bgClr></a:pattFill>`,
    );
  }
  return withOwnIds(text);
}

/** pptxgenjs gives a table the number of another shape; every shape of a slide gets its own. Nothing refers to the numbers. */
function withOwnIds(xml: string): string {
  let last = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    last += 1;
    return `<p:cNvPr id="${last}"`;
  });
}

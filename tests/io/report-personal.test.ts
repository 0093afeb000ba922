import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readSingleFile } from '../../src/io/read-single-file.ts';
import { issueMessage } from '../../src/text/issue-messages.ts';

const id = '11010519491231002X';

test.each([
  [
    'villages.csv',
    `code,name,level,parent,head\n530602102201,甲村,village,530602102,\n530602102202,乙村,village,530602102,王某${id}\n`,
    3,
    'head',
  ],
  [
    'projects.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { id: 'r', type: 'road', name: 'r', status: 'planned', responsible: `李 ${id}` },
          geometry: null,
        },
      ],
    }),
    1,
    'responsible',
  ],
])(
  '%s of a workspace with a resident number in it is warned of by column and row, without the number',
  (name, text, row, column) => {
    const { issues } = readSingleFile(strToU8(text), name);
    const found = issues.filter(({ code }) => code === 'residentIds');
    expect(found).toEqual([
      { code: 'residentIds', severity: 'warning', where: { file: name, row, column }, context: { count: 1 } },
    ]);
    expect(issueMessage(found[0]!, 'zh')).toContain('1 格是居民身份证号');
    expect(JSON.stringify(issues)).not.toContain(id.slice(6, 14));
  },
);

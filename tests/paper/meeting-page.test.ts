import { expect, it } from 'vitest';
import { type MeetingPage, meetingPage } from '../../src/paper/meeting-page.ts';
import { escapeText, wrapText } from '../../src/paper/svg/escape-text.ts';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [104, 35],
      [105, 35],
      [105, 36],
      [104, 36],
      [104, 35],
    ],
  ],
};
const shape = { fill: 'M0 0H1V1Z', stroke: '', strokeWidth: 1.7, colour: '#d0521b' };
const page: MeetingPage = {
  size: 'A4',
  language: 'zh',
  title: '<script>alert(1)</script>&"x"',
  place: '定西市',
  subject: '贫困人口',
  unit: '万人',
  asOf: '2016年12月31日',
  classification: '内部资料',
  simulated: true,
  areas: [
    {
      geometry: square,
      fill: '#807dba',
      pattern: null,
      name: '<b>甲县</b>',
      figure: '1.2万',
      point: [104.5, 35.5],
      shape: null,
    },
  ],
  outlines: [square],
  lines: [
    {
      geometry: {
        type: 'LineString',
        coordinates: [
          [104.2, 35.2],
          [104.8, 35.8],
        ],
      },
      colour: '#4b3f33',
      width: 0.5,
      dash: '1 0.5',
    },
  ],
  points: [{ point: [104.5, 35.5], radius: 1, fill: '#b2341c', stroke: '#fffdf8', outer: 1.5 }],
  patterns: [{ id: 'missing', size: 12, ground: '#eee', ink: '#888', strokeWidth: 1, lines: ['M0 0L12 12'], dots: [] }],
  legend: [
    { fill: '#807dba', pattern: null, shape: null, label: '1.00 – 2.00', count: '1' },
    { fill: null, pattern: 'missing', shape: null, label: '缺报', count: '2' },
    { fill: null, pattern: 'suppressed', shape: null, label: '隐去', count: '1' },
  ],
  worst: [{ rank: '1', name: '甲县', value: '1.2万人', gap: '差 1万人', shape }],
  cards: [
    { label: '减少贫困人口', number: '21.45', unit: '万人', status: '进度滞后', shape, facts: '目标 ≥ 62.67万人' },
  ],
  sources: ['文件'],
};

it('escapes every text that comes from data', () => {
  const svg = meetingPage(page);
  expect(svg).not.toMatch(/<script|<b>/);
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;x&quot;');
  expect(svg).toContain('&lt;b&gt;甲县&lt;/b&gt;');
  expect(svg).not.toMatch(/href|url\((?!#)/);
  expect(escapeText('a\u0000\u0008b\ud800')).toBe('ab');
});

it('shows title, day, origin, each absent entry, the worst unit and the card', () => {
  const svg = meetingPage(page);
  for (const words of [
    '2016年12月31日',
    '模拟数据',
    '内部资料',
    '缺报',
    '隐去',
    '差 1万人',
    '21.45',
    '进度滞后',
    '示意边界，未经审核',
    '文件',
  ]) {
    expect(svg).toContain(words);
  }
  expect(svg).toContain('fill="url(#missing)"');
});

it('is the same page at both sizes', () => {
  const inside = (svg: string) => svg.slice(svg.indexOf('<title>'));
  expect(inside(meetingPage({ ...page, size: 'A3' }))).toBe(inside(meetingPage(page)));
  expect(meetingPage({ ...page, size: 'A3' })).toContain('width="420mm" height="297mm"');
});

it('has no map, list or card when there is nothing to show', () => {
  const svg = meetingPage({ ...page, areas: [], outlines: [], worst: [], cards: [], legend: [] });
  expect(svg).toContain('</svg>');
  expect(svg).not.toContain('NaN');
});

it('breaks lines by width and marks what is left out', () => {
  expect(wrapText('贫困人口脱贫', 3, 3)).toEqual(['贫困人', '口脱贫']);
  expect(wrapText('one two three four', 5, 2)).toEqual(['one two', 'three…']);
});

it('draws dots and lines where they are, and names them in the legend', () => {
  const dot = { radius: 1, fill: '#b2341c', stroke: '#fffdf8', outer: null };
  const svg = meetingPage({
    ...page,
    legend: [{ fill: null, pattern: null, shape: null, dot, label: '返贫', count: '3' }],
  });
  expect(svg).toContain('stroke-dasharray="1 0.5"');
  expect(svg.match(/r="1.5"/g)).toHaveLength(1);
  expect(svg).toContain('返贫');
});

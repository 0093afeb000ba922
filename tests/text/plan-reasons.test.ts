import { expect, test } from 'vitest';
import { planRefusals } from '../../src/core/plan/plan-result.ts';
import { planReason } from '../../src/text/plan-reasons.ts';

test.each(planRefusals)('%s has a sentence in both languages', (code) => {
  const context = { id: 'a', expected: 'road', found: 'site', from: 'draft', to: 'approved', village: 'v', item: 'i' };
  const rest = { year: 2016, fundSource: 'special', field: 'name', ours: 'o', theirs: 't' };
  const moving = { site: 's', room: 1, villages: 'v', people: 2, capacity: 1 };
  for (const language of ['zh', 'en'] as const) {
    const sentence = planReason({ code, context: { ...context, ...rest, ...moving } }, language);
    expect(sentence).toMatch(language === 'zh' ? /。$/ : /\.$/);
    expect(sentence).not.toContain('undefined');
  }
});

import { describe, expect, test } from 'vitest';
import { draftOf, outline, proved } from './knowledge.ts';
import { body, PARAGRAPHS, title } from './waterworks.ts';

describe('a running head of a title and its speaker', () => {
  const [one, two, three, four] = PARAGRAPHS as [string, string, string, string];
  const cut = (text: string): [string, string] => [text.slice(0, 24), text.slice(24)];
  test.each(['镇长　沈若川', '沈若川'])('%s goes from the pages, as a whole', (speaker) => {
    const head = [title, speaker];
    const [[a, b], [c, d]] = [cut(two), cut(four)];
    const lines = [...head, '同志们：', one, a, '- 1 -', ...head, b, three, c, '- 2 -', ...head, d];
    const draft = draftOf([...lines, '- 3 -', ...head, '谢谢大家！'].join('\n'));
    proved(draft);
    expect(outline(draft)).toEqual([
      `[byline] ${speaker}`,
      '[salutation] 同志们：',
      ...PARAGRAPHS,
      '[closing] 谢谢大家！',
    ]);
  });
  test('who signs, too, stays below', () => {
    const draft = draftOf([title, '镇长　沈若川', body, '镇长　沈若川', '2003年7月8日'].join('\n'));
    expect(draft.edits.filter(({ rule }) => rule === 'running-title')).toEqual([]);
  });
});

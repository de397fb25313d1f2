import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withChange } from '../../scripts/normalise/corrections/fields.ts';
import { damageOf } from '../../scripts/normalise/describe/damage.ts';
import { summarise } from '../../scripts/normalise/folder/summary.ts';
import type { Block } from '../../src/speech/body.ts';
import { splitSpeechFile } from '../../src/speech/file.ts';
import type { FrontMatter } from '../../src/speech/frontmatter.ts';
import { draftOf, knowledge, proved, speech } from './knowledge.ts';

const { damage: rules } = knowledge.rules;
const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text, i) => ({ kind: 'paragraph', anchor: `p${i + 1}`, text, runIn: 0 }));

test('of a kind the first hundred places are listed, the rest is counted', () => {
  const found = damageOf(paragraphs('治水”', '清淤”'.repeat(130), '修“”堤'), rules);
  const listed = found.damage.filter(({ kind }) => kind === 'unopened-quote');
  expect(listed).toHaveLength(100);
  expect(listed[0]).toEqual({ kind: 'unopened-quote', text: '治水”', paragraph: 1 });
  expect(found.furtherDamage).toEqual({ 'unopened-quote': 31 });
  expect(found.damage.at(-1)).toMatchObject({ kind: 'empty-quote', paragraph: 3 });
});

test('a hundred places of a kind are all', () => {
  const found = damageOf(paragraphs('清淤”'.repeat(100)), rules);
  expect(found.damage).toHaveLength(100);
  expect(found.furtherDamage).toBeUndefined();
});

test('the file and the report tell of all places', () => {
  const body = '同志们：\n治水要舍得下本钱，也要算得清细账，一年一年治下去，治到水清为止。\n';
  const draft = draftOf(`${body}${'清淤”要早。'.repeat(150)}\n`);
  const [front] = draft.speeches.map(({ frontMatter }) => frontMatter as FrontMatter);
  const [file = ''] = [...proved(draft).values()];
  expect(parse(splitSpeechFile(file, 'x').yaml)).toMatchObject({
    furtherDamage: { 'unopened-quote': 50 },
  });
  expect(front?.damage).toHaveLength(100);
  expect(summarise(draft).flagged).toBe(150);
});

test('what the archivist lists is all there is', () => {
  const front = { damage: [], furtherDamage: { replacement: 3 } } as unknown as FrontMatter;
  const change = { was: [], reason: '看过原件' };
  const corrected = withChange(front, { ...change, field: 'damage', now: [] });
  expect(corrected.furtherDamage).toBeUndefined();
  const titled = withChange(front, { ...change, field: 'title', now: '治水' });
  expect(titled.furtherDamage).toEqual({ replacement: 3 });
});

const P = '这件事说起来容易，做起来要一年一年地做，请大家有思想准备，不要只图一阵热闹。';
const gapsIn = (...lines: string[]) =>
  (draftOf(speech(...lines)).speeches[0]?.frontMatter?.damage ?? [])
    .filter(({ kind }) => kind === 'numbering-gap')
    .map(({ text }) => text);

describe('a number that opens a paragraph or a sentence is not missing', () => {
  test.each([
    ['一、 with its paragraph', [`一、管住源头。${P}`, '二、管住河岸', P, '三、管住桥下', P]],
    [
      '一、 in a long sentence',
      [`一、管住源头，${P.repeat(2)}`, '二、管住河岸', P, '三、管住桥下', P],
    ],
    ['一、 after a colon', [`我说两点：一、管住源头。${P}`, '二、管住河岸', P, '三、管住桥下', P]],
    ['二、 inside the first', ['一、管住源头', `${P}二、管住河岸。${P}`, '三、管住桥下', P]],
    ['二、 inside the last', ['一、管住源头', `${P}二、管住河岸。${P}`]],
    ['（二） with its paragraph', ['一、河岸', '（一）东岸', P, `（二）西岸${P}`, '二、桥下', P]],
  ])('%s', (_, lines) => expect(gapsIn(...lines)).toEqual([]));

  test.each([
    ['二、 stands nowhere', ['一、管住源头', P, '三、管住桥下', P], ['三、']],
    ['一、 stands nowhere', [P, '二、管住河岸', P, '三、管住桥下', P], ['二、']],
    ['no second follows', ['一、河岸', '（一）东岸', P, '二、桥下', P], ['（一）']],
    ['another system', [`1、管住源头。${P}`, '二、管住河岸', P, '三、管住桥下', P], ['二、']],
    [
      'another part without a number',
      ['治河先要治岸', `一、东岸。${P}`, P, '治岸先要治人', P, '二、西岸', P, '三、桥下', P],
      ['二、'],
    ],
    [
      'another part',
      ['一、河岸', '（一）东岸', P, `（二）西岸${P}`, '二、桥下', '（三）桥墩', P],
      ['（三）'],
    ],
  ])('but where %s it is', (_, lines, gaps) => expect(gapsIn(...lines)).toEqual(gaps));
});

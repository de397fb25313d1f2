import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findCopies } from '../../scripts/normalise/boilerplate/copies.ts';
import { sketched } from '../../scripts/normalise/folder/take.ts';
import type { Line } from '../../scripts/normalise/lines/lines.ts';
import { withFrontMatter, withSimilar } from '../../scripts/normalise/markdown.ts';
import { bandsOf } from '../../scripts/normalise/similar/bands.ts';
import { linkSimilar } from '../../scripts/normalise/similar/link.ts';
import { noSpeeches } from '../../scripts/normalise/similar/speeches.ts';
import { readSpeechFile } from '../../src/speech/file.ts';
import type { CorrectedField, FrontMatter } from '../../src/speech/frontmatter.ts';
import { draftOf, outline, proved } from './knowledge.ts';
import { body, PARAGRAPHS, title } from './waterworks.ts';

/** A text that stands more than once: in one file, under two titles, across files. */

test('a body that stands twice in one file is told, and its second copy is taken out', () => {
  const draft = draftOf(`${title}\n${body}\n${title}\n${body}`);
  expect(draft.speeches).toHaveLength(1);
  expect(outline(draft)).toHaveLength(5);
  expect(draft.warnings).toMatchObject([
    { code: 'repeated-copy', message: '第 7—12 行与第 1 行起的相同' },
  ]);
  proved(draft);
});

describe('what a speaker says twice stays', () => {
  const oath = ['我宣誓：守住这条河，绝不推脱责任。', '我宣誓：守住这片岸，绝不虚报数字。'];
  oath.push('我宣誓：守住这口井，绝不半途而废。');
  const others = (from: number) =>
    Array.from(
      { length: 24 },
      (_, i) => `说到第${from + i}段河道，各村都有各村的难处，也有各村的办法。`,
    );
  const taken = (lines: readonly string[]) =>
    draftOf(lines.join('\n')).edits.filter(({ rule }) => rule === 'repeated-copy').length;

  test('three short lines', () => {
    expect(taken([title, '同志们：', PARAGRAPHS[0] as string, ...oath, ...oath])).toBe(0);
  });
  test('three paragraphs far below the first time', () => {
    const again = PARAGRAPHS.slice(1);
    const lines = [title, '同志们：', PARAGRAPHS[0] as string, ...again];
    expect(taken([...lines, ...others(1), ...others(30), ...again, '谢谢大家！'])).toBe(0);
  });
  test('but not the beginning of the speech that a page shows again', () => {
    const lines = [title, body, ...others(1), ...others(30)];
    expect(taken([...lines, '同志们：', ...PARAGRAPHS])).toBe(5);
  });
});

test('between a body that comes again and again each line is looked at once', () => {
  const texts = Array.from({ length: 500 }, (_, i) => [...body.split('\n'), `第${i}回。`]).flat();
  const lines = texts.map((text, i): Line => ({ number: i + 1, start: i, end: i, next: i, text }));
  const isMark = vi.fn(() => false);
  expect(findCopies(lines, isMark)).toHaveLength(499);
  expect(isMark).toHaveBeenCalledTimes(lines.length);
});

describe('the same words under two titles are two speeches', () => {
  const other = '在全镇春季农田水利推进会上的讲话';
  test.each([
    ['with a salutation', body],
    ['without one', PARAGRAPHS.join('\n')],
  ])('%s', (_, words) => {
    const draft = draftOf(`${title}\n${words}\n${other}\n${words}`);
    expect(draft.speeches.map((speech) => speech.frontMatter?.title)).toEqual([title, other]);
    expect(draft.warnings).toEqual([]);
    proved(draft);
  });
  test('and as parts of a collection', () => {
    const draft = draftOf(`冬修水利讲话稿2篇\n篇一：${title}\n${body}\n篇二：${other}\n${body}`);
    expect(draft.speeches.map((speech) => speech.reading?.length)).toEqual([5, 5]);
    proved(draft);
  });
});

describe('across files', () => {
  const link = async (...texts: string[]) => {
    const drafts = texts.map((text, i) => draftOf(text, `${i}.txt`));
    const files = new Map(
      drafts.flatMap((draft) => [...proved(draft)].map(([id, f]) => [`speeches/${id}.md`, f])),
    );
    const speeches = noSpeeches();
    for (const [source, draft] of drafts.entries()) {
      for (const [part, { id, sketch }] of sketched(draft).entries()) {
        speeches.add({ id, source, part, bands: bandsOf(sketch) });
      }
    }
    const pairs = await linkSimilar(speeches, {
      reread: async (path) => files.get(path) as string,
      write: async (path, text) => void files.set(path, text),
    });
    const repeats = [...pairs];
    const fronts = drafts.flatMap(({ speeches }) =>
      speeches.map(({ frontMatter }) => {
        const path = `speeches/${frontMatter?.id}.md`;
        return readSpeechFile(files.get(path) as string, path).frontMatter;
      }),
    );
    return { repeats, fronts };
  };

  test('the same words from two sites', async () => {
    const { repeats, fronts } = await link(`${title}\n${body}`, `首页 > 范文 >\n${title}\n${body}`);
    expect(repeats).toMatchObject([{ relation: 'same', share: 1 }]);
    expect(fronts.map((front) => front.similar)).toMatchObject([
      [{ id: fronts[1]?.id, relation: 'same' }],
      [{ id: fronts[0]?.id, relation: 'same' }],
    ]);
  });

  test('words that were changed here and there', async () => {
    const changed = body.replace('西坡', '东坡').replace('五月', '六月');
    const { repeats } = await link(`${title}\n${body}`, `${title}\n${changed}`);
    expect(repeats).toMatchObject([{ relation: 'near' }]);
    expect(repeats[0]?.share).toBeGreaterThan(0.8);
  });

  test('two speeches on one subject are not linked', async () => {
    const another = body
      .split('\n')
      .map((line, i) => (i === 0 ? line : `说到水利，第${i}件事要另想办法，老办法已经不管用了。`))
      .join('\n');
    const { repeats, fronts } = await link(`${title}\n${body}`, `${title}\n${another}`);
    expect(repeats).toEqual([]);
    expect(fronts.map((front) => front.similar)).toEqual([undefined, undefined]);
  });
});

test('a link is written as the front matter’s own writer would', () => {
  const relation = fc.constantFrom(...(['same', 'near', 'part', 'whole'] as const));
  // Some ids read as numbers and have to be quoted: 14063697603e-1.
  const id = fc.oneof(
    fc.stringMatching(/^[0-9a-f]{12}-[1-9][0-9]{0,3}$/u),
    fc.stringMatching(/^[0-9]{11}e-[1-9][0-9]{0,3}$/u),
  );
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const similar = fc.array(fc.record({ id, share, relation }), { minLength: 1, maxLength: 3 });
  const rest = fc.record(
    { corrected: fc.constant<CorrectedField[]>(['title']), sample: fc.constant(true as const) },
    { requiredKeys: [] },
  );
  const [{ frontMatter = undefined } = {}] = draftOf(`${title}\n${body}`).speeches;
  fc.assert(
    fc.property(similar, rest, (links, more) => {
      const front = { ...(frontMatter as FrontMatter), ...more };
      const linked = withSimilar(withFrontMatter(front, body), links);
      expect(linked).toBe(withFrontMatter({ ...front, similar: links }, body));
    }),
  );
});

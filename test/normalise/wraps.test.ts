import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Layout, printed, setText } from '../../scripts/bench/wraps/cut.ts';
import { draftOf } from './knowledge.ts';

/** Paragraphs that were cut at a width come back; paragraphs that were not stay what they are. */

const INDENT = '\u3000\u3000';
const HANZI = [
  ...'河岸水清渠堤桥村镇街巷灯树田埂仓屋瓦井泉雨雪风云山坡石路车船货粮麦稻棉豆菜果茶渔牧林苗',
];

const clause = fc
  .array(fc.constantFrom(...HANZI), { minLength: 6, maxLength: 18 })
  .map((characters) => characters.join(''));
const sentence = fc
  .tuple(fc.array(clause, { minLength: 1, maxLength: 4 }), fc.constantFrom('。', '。', '！', '？'))
  .map(([clauses, mark]) => clauses.join('，') + mark);
const paragraph = fc
  .array(sentence, { minLength: 2, maxLength: 6 })
  .map((sentences) => sentences.join(''));
const text = fc.array(paragraph, { minLength: 8, maxLength: 14 });
const layout = fc.record({
  widths: fc.integer({ min: 16, max: 60 }).map((width) => [width]),
  unit: fc.constant('characters' as const),
  marks: fc.constantFrom('hard' as const, 'hang' as const, 'carry' as const),
});

const HEAD = ['在全镇河道治理推进会上的讲话', '同志们：'];
/** A text is long; to make a failing one smaller would take minutes. */
const RUNS = { numRuns: 60, endOnFailure: true };

const drafted = (paragraphs: readonly string[], how: Layout) =>
  draftOf(`${HEAD.join('\n')}\n${printed(setText(paragraphs, how), how)}`);
const bodyOf = (paragraphs: readonly string[], how: Layout): string[] =>
  drafted(paragraphs, how)
    .speeches.flatMap((speech) => speech.reading ?? [])
    .map((block) => block.text)
    .slice(1);

describe('paragraphs cut at any width come back', () => {
  test('where first lines are indented', () => {
    fc.assert(
      fc.property(text, layout, (paragraphs, how) => {
        const found = bodyOf(paragraphs, { ...how, indent: INDENT, blank: 0 });
        expect(found).toEqual(paragraphs);
      }),
      RUNS,
    );
  });

  test('where a blank line parts them', () => {
    fc.assert(
      fc.property(text, layout, (paragraphs, how) => {
        const found = bodyOf(paragraphs, { ...how, indent: '', blank: 1 });
        expect(found).toEqual(paragraphs);
      }),
      RUNS,
    );
  });

  test('where only the page numbers between the lines tell that they were pages', () => {
    fc.assert(
      fc.property(text, layout, (paragraphs, how) => {
        const found = bodyOf(paragraphs, { ...how, indent: INDENT, blank: 0, page: 7 });
        expect(found).toEqual(paragraphs);
      }),
      RUNS,
    );
  });

  test('where nothing marks them, but for full lines that end a sentence, which are told', () => {
    fc.assert(
      fc.property(text, layout, fc.boolean(), (paragraphs, how, doubled) => {
        const set = { ...how, indent: '', blank: 0, doubled };
        const [width] = how.widths as [number];
        const doubtful = setText(paragraphs, set).filter(
          (line) => [...line.text].length >= width - 1 && /[。！？]$/u.test(line.text),
        );
        const ends = paragraphs.map((p) => p.slice(-6));
        const found = bodyOf(paragraphs, set);
        const wrong =
          found.filter((block) => !ends.includes(block.slice(-6))).length +
          ends.filter((end) => !found.some((block) => block.endsWith(end))).length;
        expect(found.join('')).toBe(paragraphs.join(''));
        expect(wrong).toBeLessThanOrEqual(doubtful.length);
      }),
      RUNS,
    );
  });
});

describe('paragraphs that were not cut stay', () => {
  test.each([
    ['', 0],
    [INDENT, 0],
    ['', 1],
  ])('with %j before them and %i blank lines after', (indent, blank) => {
    fc.assert(
      fc.property(text, (paragraphs) => {
        const how: Layout = { unit: 'characters', marks: 'hard', indent, blank };
        expect(bodyOf(paragraphs, how)).toEqual(paragraphs);
      }),
      RUNS,
    );
  });
});

const LONG = [
  '入冬以来我们把沿河的排口一个一个地摸了一遍，编了号，拍了照，也同两岸的人家一户一户地谈过话。',
  '账是算出来的，路是走出来的。哪一段堤要加高，哪一座桥要重修，回去以后先拿出单子，再拿出日子来。',
  '水清不清，住在岸上的人最清楚。请大家多听他们的话，少听我们自己的话，把事情办到他们的心里面去。',
  '管水的人要懂水。今后每个月都办一次讲堂，请老河工来讲，请种田的人来讲，我们在下面老老实实地听。',
];
const HARD: Layout = { unit: 'characters', marks: 'hard', indent: '', blank: 0 };
const cutAt = (width: number, over: Partial<Layout> = {}, paragraphs = LONG) =>
  bodyOf(paragraphs, { ...HARD, widths: [width], ...over });

test.each([28, 36, 60])('a text cut at %i columns of a page of fixed width', (columns) => {
  const mixed = LONG.map((p) => p.replace('一户一户', '一共1062户').replace('讲堂', 'AI讲堂'));
  expect(cutAt(columns, { unit: 'columns', indent: INDENT }, mixed)).toEqual(mixed);
});

test('marks that hang over the width, or are taken to the next line', () => {
  for (const marks of ['hang', 'carry'] as const) {
    expect(cutAt(17, { marks })).toEqual(LONG);
  }
});

test('a heading that is narrower than the page ends where its line does', () => {
  const paragraphs = LONG.flatMap((p, i) => [`${'一二三四'[i]}、把河管起来`, p]);
  expect(cutAt(21, {}, paragraphs)).toEqual(paragraphs);
});

test('a full line before the number of an article or a part ends a paragraph', () => {
  const ends = '沿河的排口都要编号，编号都要上墙公布。';
  const paragraphs = [...LONG, ends, '第三条 上墙的编号由镇里统一制作，统一更换，任何人不得涂改。'];
  expect(cutAt([...ends].length, {}, paragraphs).slice(-2)).toEqual(paragraphs.slice(-2));
});

test('a number of a list that a full line breaks off before is no heading', () => {
  const told =
    '排口比去年少了百分之六十，淤泥比去年少了百分之五十，臭水沟一条也没有了，大家都看到了。';
  // The width breaks it after 百分之.
  expect(cutAt(10, { indent: INDENT }, [...LONG, told]).at(-1)).toBe(told);
  expect(cutAt(10, {}, [...LONG, told]).at(-1)).toBe(told);
});

test('a page of several type widths', () => {
  expect(cutAt(24, { indent: INDENT, loose: 2 })).toEqual(LONG);
});

test('each paragraph at its own width', () => {
  expect(cutAt(0, { widths: [18, 24, 30, 21], indent: INDENT })).toEqual(LONG);
});

test('a word and a number that a hard cut goes through are made whole', () => {
  const word =
    '去年我们在岸边的村里装了一百多台名字叫做Freshwater的净水器，到现在为止一共花了1062350元。';
  for (const width of [22, 23, 24, 25, 26, 27]) {
    expect(cutAt(width, { indent: INDENT }, [...LONG, word]).at(-1)).toBe(word);
  }
});

test('what is unsure is told, joined or not', () => {
  const full = ['水要清，岸要绿，人要勤。', '桥要平，路要宽，灯要亮。'];
  const goesOn = '这三句话说起来容易，做起来要一年一年地做下去，一点也马虎不得。';
  const paragraphs = [
    ...LONG,
    full[0] + goesOn,
    full[1] as string,
    '散会以后请各村的同志留下来，把单子领回去。',
  ];
  const draft = drafted(paragraphs, { ...HARD, widths: [12] });
  const told = draft.warnings.filter(({ code }) => code === 'unsure-wrap');
  const lines = told.map(({ start = 0 }) => draft.source.text.slice(start - 12, start));
  expect(lines).toEqual(full);
});

test('a salutation that a narrow page breaks is one', () => {
  const salutation = '尊敬的各位领导、各位来宾，各位父老乡亲、各位同志们：';
  const how = { ...HARD, widths: [14] };
  const draft = draftOf(
    `在河道治理会上的讲话\n${printed(setText([salutation, ...LONG], how), how)}`,
  );
  expect(draft.speeches[0]?.reading?.[0]).toMatchObject({ text: salutation, role: 'salutation' });
});

test('dates under a title are notes, not the beginning of the first sentence', () => {
  const notes = [
    '2019年3月5日在全镇第三次代表大会第一次会议上通过',
    '2021年4月6日在全镇第三次代表大会第五次会议上修订',
  ];
  const draft = draftOf(['全镇河道治理办法', ...notes, ...LONG].join('\n'));
  const found = draft.speeches[0]?.reading?.map((block) => block.text);
  expect(found).toEqual(expect.arrayContaining([...notes, ...LONG]));
});

import { describe, expect, test } from 'vitest';
import { normalise, toRecord } from '../../scripts/normalise/pipeline.ts';
import { receiveText } from '../../scripts/normalise/receive/receive.ts';
import type { FrontMatter } from '../../src/speech/frontmatter.ts';
import { type Correction, record } from '../../src/speech/record.ts';
import { corrected, knowing, refusedFor } from './correcting.ts';
import { draftOf, outline, proved, speech } from './knowledge.ts';

/** What each kind of correction does, and that it is accounted for. */

const reason = '原件如此';

/** Lines: 1 an advertisement, 2 the title, 3 the salutation, 4 prose … */
const ADVERTISED = `更多范文请关注公众号：治水文库\n${speech('河道治理要舍得下本钱，也要算得清细账。')}\n上一篇：没有了`;
const AD = { lines: 1, text: '更多范文', reason };

const TWO = [
  speech('河道治理要舍得下本钱，也要算得清细账。'),
  speech('河岸上的事情，归根到底是人的事情，要请人来说。').replace(
    '河道治理推进会',
    '河岸管护现场会',
  ),
].join('\n');

const COLLECTION = [
  '在全镇治水会议上的讲话（2篇）',
  '【第一篇】在全镇治水会议上的讲话',
  '同志们：',
  '河道治理要舍得下本钱，也要算得清细账，一年一年治下去，治到水清为止，治到群众说好为止。',
  '【第二篇】在全镇治水会议上的讲话',
  '同志们：',
  '河岸上的事情，归根到底是人的事情，要请人来说，请人来看，请人来评，一件一件办下去。',
].join('\n');

const front = (draft: ReturnType<typeof draftOf>, i = 0) =>
  draft.speeches[i]?.frontMatter as FrontMatter;
const kinds = (draft: ReturnType<typeof draftOf>) =>
  (draft.corrected ?? []).map(({ kind }) => kind);
const fieldsOf = (draft: ReturnType<typeof draftOf>) =>
  (draft.corrected ?? []).flatMap((one) => (one.kind === 'field' ? [[one.field, one]] : []));
const fields = (
  draft: ReturnType<typeof draftOf>,
): Record<string, Correction & { kind: 'field' }> => Object.fromEntries(fieldsOf(draft));

describe('lines put back', () => {
  test('are words of the speech, before its first line as well', () => {
    expect(outline(draftOf(ADVERTISED)).join('\n')).not.toContain('公众号');
    const draft = corrected(ADVERTISED, { restore: [AD] });
    expect(outline(draft)[0]).toContain('更多范文请关注公众号：治水文库');
    expect(front(draft).title).toBe('在全镇河道治理推进会上的讲话');
    expect(front(draft).corrected).toEqual(['text']);
    const [one] = draft.corrected ?? [];
    const [was] = draftOf(ADVERTISED).edits;
    expect(one).toEqual({ kind: 'restore', start: 0, end: 15, was: [was?.rule], reason });
    proved(draft);
  });

  test('after the speech go on with it', () => {
    const draft = corrected(ADVERTISED, { restore: [{ lines: 8, text: '上一篇', reason }] });
    expect(outline(draft).at(-1)).toContain('上一篇：没有了');
    proved(draft);
  });

  test('are no title, though they look like one', () => {
    const draft = corrected(ADVERTISED, { restore: [{ lines: 2, text: '在全镇河道', reason }] });
    expect(outline(draft)[0]).toContain('在全镇河道治理推进会上的讲话');
    expect(front(draft).titleBasis).toBe('inferred');
    proved(draft);
  });

  test('part nothing, though they look like a mark', () => {
    expect(draftOf(COLLECTION).speeches).toHaveLength(2);
    const draft = corrected(COLLECTION, { restore: [{ lines: 5, text: '【第二篇】', reason }] });
    expect(draft.speeches).toHaveLength(1);
    expect(outline(draft).join('\n')).toContain('【第二篇】在全镇治水会议上的讲话');
    proved(draft);
  });

  test('are a speech where nothing else is', () => {
    const text = '河道治理\n排口管护\n上一篇：没有了';
    expect(draftOf(text).speeches).toHaveLength(0);
    const said = { restore: [{ lines: '1-2', text: '河道治理', last: '排口管护', reason }] };
    expect(outline(corrected(text, said)).join('\n')).toContain('排口管护');
    proved(corrected(text, said));
  });

  test('and lines that were body already stay as they are', () => {
    const draft = corrected(ADVERTISED, {
      restore: [{ lines: 5, text: '河道治理要舍得', reason }],
    });
    expect(outline(draft)).toEqual(outline(draftOf(ADVERTISED)));
  });

  test('end a doubt', () => {
    const text = speech('首页', '河道治理要舍得下本钱，也要算得清细账。', 'VIP 专享');
    const doubts = (draft: ReturnType<typeof draftOf>) =>
      draft.warnings.filter(({ code }) => code === 'kept-doubtful').length;
    const [first] = draftOf(text).warnings;
    const line = draftOf(text).lines.find(({ start }) => start === first?.start);
    expect(line).toBeDefined();
    const entry = { lines: line?.number, text: line?.text, reason };
    expect(doubts(corrected(text, { restore: [entry] }))).toBe(doubts(draftOf(text)) - 1);
  });
});

describe('lines taken out', () => {
  test('are no words of the speech, under a rule of their own', () => {
    const said = { remove: [{ lines: '5', text: '河道治理', reason }] };
    const draft = corrected(ADVERTISED, said);
    expect(outline(draft).join('\n')).not.toContain('舍得下本钱');
    expect(draft.edits.map(({ rule }) => rule)).toContain('curator-removed');
    expect(front(draft).corrected).toEqual(['text']);
    expect(kinds(draft)).toEqual(['remove']);
    proved(draft);
  });

  test('may be told though a rule has taken them too', () => {
    const draft = corrected(ADVERTISED, { remove: [AD] });
    expect(draft.edits[0]?.rule).toBe('curator-removed');
    proved(draft);
  });

  test('a title taken out gives way to the next', () => {
    const draft = corrected(`在全市大会上的讲话\n${speech('说事。')}`, {
      remove: [{ lines: 1, text: '在全市大会', reason }],
    });
    expect(front(draft).title).toBe('在全镇河道治理推进会上的讲话');
    proved(draft);
  });
});

describe('speeches', () => {
  test('that are one are joined', () => {
    expect(draftOf(TWO).speeches).toHaveLength(2);
    const merge = [{ lines: '1-12', text: '在全镇河道', last: '谢谢大家', reason }];
    const draft = corrected(TWO, { merge });
    expect(draft.speeches).toHaveLength(1);
    expect(outline(draft).join('\n')).toContain('在全镇河岸管护现场会上的讲话');
    expect(front(draft).corrected).toEqual(['text']);
    proved(draft);
  });

  test('of a collection that is none are joined, and its marks are words again', () => {
    const merge = [{ lines: '2-7', text: '【第一篇】', last: '河岸上的', reason }];
    const draft = corrected(COLLECTION, { merge });
    expect(draft.speeches).toHaveLength(1);
    expect(front(draft).collection).toBeUndefined();
    expect(outline(draft).join('\n')).toContain('【第二篇】');
    expect(draft.edits.map(({ rule }) => rule)).not.toContain('part-mark');
    proved(draft);
  });

  test('that are two are parted', () => {
    const joined = TWO.replace('在全镇河岸管护现场会上的讲话\n同志们：\n', '河岸管护\n');
    expect(draftOf(joined).speeches).toHaveLength(1);
    const draft = corrected(joined, { split: [{ before: 7, text: '河岸管护', reason }] });
    expect(draft.speeches).toHaveLength(2);
    expect(draft.speeches.map(({ frontMatter }) => frontMatter?.corrected)).toEqual([
      ['text'],
      ['text'],
    ]);
    expect(outline(draft, 1).join('\n')).toContain('河岸上的事情');
    proved(draft);
  });

  test('parted where one begins already stay', () => {
    const draft = corrected(TWO, { split: [{ before: 7, text: '在全镇河岸', reason }] });
    expect(draft.speeches).toHaveLength(2);
    proved(draft);
  });
});

describe('facts', () => {
  const entry = (more: object) => ({ speeches: [{ line: 3, text: '同志们', reason, ...more }] });

  test.each([
    ['title', '在河边会上的讲话'],
    ['themes', ['生态环保', '乡村振兴']],
    ['occasion', '座谈会'],
    ['level', '省'],
    ['speaker', '镇长 沈若川'],
    ['place', '河边'],
    ['date', '2012-09'],
    ['completeness', { head: false, tail: false, announced: 3, found: 1 }],
    ['damage', [{ kind: 'lost-word', text: '看一看水', paragraph: 2 }]],
    ['formulations', ['舍得下本钱']],
    ['works', ['细账']],
  ])('%s', (field, value) => {
    const draft = corrected(ADVERTISED, entry({ [field]: value }));
    const found = front(draft)[field as 'title'] as unknown;
    const bare = (fact: unknown) => (fact as { value?: unknown })?.value ?? fact;
    expect(bare(found)).toEqual(value);
    expect(front(draft).corrected).toContain(field);
    const machine = front(draftOf(ADVERTISED))[field as 'title'] as unknown;
    const change = fields(draft)[field];
    expect(change).toMatchObject({ reason, speech: front(draft).id });
    expect(change?.was).toEqual(machine);
    expect(change?.now).toEqual(found);
    proved(draft);
  });

  test('a title that the curator gave says so', () => {
    const draft = corrected(ADVERTISED, entry({ title: '在河边会上的讲话' }));
    expect(front(draft)).toMatchObject({
      titleBasis: 'curated',
      sourceTitle: '在全镇河道治理推进会上的讲话',
    });
  });

  test('a date gives the period, a year is a number to YAML, an open bound stays open', () => {
    const dated = front(corrected(ADVERTISED, entry({ date: 2012 })));
    expect(dated.period).toEqual({ value: '2012', from: '2012', to: '2012', evidence: [] });
    expect(dated.corrected).toEqual(['date', 'period']);
    const since = front(corrected(ADVERTISED, entry({ period: { from: 2011 } })));
    expect(since.period).toEqual({ value: '2011/..', from: '2011', evidence: [] });
  });

  test('what the text does not tell is absent', () => {
    const told = `${ADVERTISED.replace('上一篇：没有了', '')}2012年9月3日`;
    expect(front(draftOf(told)).date?.value).toBe('2012-09-03');
    const draft = corrected(told, entry({ absent: ['date', 'place'] }));
    expect(front(draft).date).toBeUndefined();
    expect(front(draft).period).toBeUndefined();
    expect(front(draft).corrected).toEqual(['date', 'period']);
    expect(fields(draft)['date']).not.toHaveProperty('now');
    proved(draft);
  });

  test('what stands there already is no correction', () => {
    const { title } = front(draftOf(ADVERTISED));
    const draft = corrected(ADVERTISED, entry({ title }));
    expect(front(draft).corrected).toBeUndefined();
    expect(toRecord(draft)).not.toHaveProperty('corrections');
  });

  test('the collection is one for all its parts', () => {
    const draft = corrected(COLLECTION, {
      collection: { title: '治水讲话两篇', reason },
      speeches: [
        { line: 3, text: '同志们', part: 2, reason },
        { line: 6, text: '同志们', part: 1, reason },
      ],
    });
    expect(draft.speeches.map(({ frontMatter }) => frontMatter?.collection)).toEqual([
      { title: '治水讲话两篇', part: 2, of: 2 },
      { title: '治水讲话两篇', part: 1, of: 2 },
    ]);
    expect(front(draft).corrected).toContain('collection');
    proved(draft);
  });

  test.each([
    ['no more than there are', 3, '写了第 3 篇，这个合集一共只有 2 篇；请'],
    ['and one of each', 1, '另有一篇也是第 1 篇；请'],
  ])('parts have numbers: %s', (_, part, sentence) => {
    const said = { speeches: [{ line: 6, text: '同志们', part, reason }] };
    expect(refusedFor(COLLECTION, said)).toContain(sentence);
  });

  test('a part that is none leaves the others fewer', () => {
    const draft = corrected(COLLECTION, {
      speeches: [{ line: 6, text: '同志们', absent: ['collection'], reason }],
    });
    expect(draft.speeches.map(({ frontMatter }) => frontMatter?.collection?.of)).toEqual([
      1,
      undefined,
    ]);
    expect(fieldsOf(draft).map(([field]) => field)).toEqual(['collection', 'collection']);
  });
});

test('the record and the front matter fit their contracts, and the same word gives the same bytes', () => {
  const said = { restore: [AD], speeches: [{ line: 3, text: '同志们', level: '省', reason }] };
  const [a, b] = [corrected(ADVERTISED, said), corrected(ADVERTISED, said)];
  expect(record.parse(toRecord(a)).corrections).toHaveLength(2);
  expect([...proved(a)]).toEqual([...proved(b)]);
});

test('a text in traditional characters is quoted as it stands', () => {
  const text = speech('河道治理要捨得下本錢，也要算得清細賬，這是我們幾年來的經驗。');
  const draft = corrected(text, { remove: [{ lines: 4, text: '河道治理要捨得下本錢', reason }] });
  expect(outline(draft).join('\n')).not.toContain('本錢');
  proved(draft);
});

test('what is said of one source is none of another’s, and can be handed to a worker', () => {
  const known = knowing(ADVERTISED, { restore: [AD] });
  expect(structuredClone(known.corrections)).toEqual(known.corrections);
  const other = normalise(receiveText(new TextEncoder().encode(TWO)), 'y.txt', known);
  expect(other.corrected).toBeUndefined();
});

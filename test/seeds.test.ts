import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { normalise } from '../scripts/normalise/pipeline.ts';
import { receiveText } from '../scripts/normalise/receive/receive.ts';
import { knowledge, proved, ROOT } from './normalise/knowledge.ts';

/** The first holdings, which lie beside the project: tested where they are, copied nowhere. */

const SHARED = join(ROOT, '..', 'shared');
const isHere = ['seeds', 'seeds-truth.json'].every((name) => existsSync(join(SHARED, name)));
if (!isHere) console.warn('seeds.test.ts: ../shared/seeds is not here, so these tests are skipped');

const truth = z.array(
  z.looseObject({
    file: z.string(),
    lines: z.tuple([z.number(), z.number()]),
    title: z.string().nullable(),
    title_inferred: z.string().optional(),
    part: z.string().optional(),
    themes: z.looseObject({ primary: z.array(z.string()) }),
    occasion: z.looseObject({ primary: z.string() }),
    level: z.looseObject({ value: z.string() }),
    period: z.looseObject({
      text_lower: z.string().nullable(),
      text_upper: z.string().nullable(),
      conflict: z.string().optional(),
    }),
    truncated: z.looseObject({ value: z.boolean(), kind: z.string() }),
    headings: z.looseObject({ L1: z.number() }),
  }),
);

const drafts = new Map(
  (isHere ? readdirSync(join(SHARED, 'seeds')) : []).map((file) => [
    file,
    normalise(receiveText(readFileSync(join(SHARED, 'seeds', file))), file, knowledge),
  ]),
);
const speeches = [...drafts.values()].flatMap((draft) =>
  draft.speeches.map((speech) => ({ draft, speech, front: speech.frontMatter })),
);
const labels = isHere
  ? truth.parse(JSON.parse(readFileSync(join(SHARED, 'seeds-truth.json'), 'utf8')))
  : [];
const cases = labels.map(
  (label, i) => [`${label.file.slice(0, 3)} ${label.part ?? ''}`, i] as const,
);

describe.skipIf(!isHere)('the seeds', () => {
  test('four files are eight speeches, each proved', () => {
    expect([drafts.size, speeches.length]).toEqual([4, labels.length]);
    for (const draft of drafts.values()) proved(draft);
  });

  test.each(cases)('%s', (_, i) => {
    const label = labels[i] as (typeof labels)[number];
    const { front, speech } = speeches[i] as (typeof speeches)[number];
    const inferred = label.title === null;
    expect(front).toMatchObject({
      title: inferred ? label.title_inferred : label.title,
      titleBasis: inferred ? 'inferred' : label.part ? 'collection' : 'explicit',
      source: { file: label.file, lines: label.lines },
      completeness: {
        head: label.truncated.kind !== 'head',
        tail: label.truncated.kind !== 'tail',
        found: label.headings.L1,
      },
    });
    expect(front?.themes?.value[0]).toBe(label.themes.primary[0]);
    expect(speech.blocks.filter((block) => block.level === 1)).toHaveLength(label.headings.L1);
  });

  test.each(cases)('%s: what it is, and when it was given', (_, i) => {
    const { occasion, level, period } = labels[i] as (typeof labels)[number];
    const { front } = speeches[i] as (typeof speeches)[number];
    expect([front?.occasion?.value, front?.level?.value]).toEqual([occasion.primary, level.value]);
    // To the label's precision: a day within its month is the month.
    expect([
      front?.period?.from?.slice(0, period.text_lower?.length) ?? null,
      front?.period?.to?.slice(0, period.text_upper?.length) ?? null,
      front?.period?.conflict !== undefined,
    ]).toEqual([period.text_lower, period.text_upper, period.conflict !== undefined]);
  });

  test('every quote stands in the text', () => {
    for (const { front, speech } of speeches) {
      const text = [front?.title, ...(speech.reading ?? []).map((block) => block.text)].join('\n');
      const facts = [front?.themes, front?.occasion, front?.level, front?.period];
      const quotes = facts.flatMap((fact) => fact?.evidence ?? []);
      expect(quotes.length).toBeGreaterThanOrEqual(4);
      for (const quote of [...quotes, ...(front?.period?.conflict ?? [])]) {
        expect(text).toContain(quote);
      }
    }
  });

  test('the parts of the collection are counted', () => {
    const parts = speeches.flatMap(({ front }) => front?.collection ?? []);
    expect(parts.map(({ part, of }) => [part, of])).toEqual([1, 2, 3, 4, 5].map((n) => [n, 5]));
  });

  test('only the site’s lines are removed', () => {
    const removed = [...drafts].map(([file, { source, edits }]) => [
      file.slice(0, 3),
      edits
        .filter(
          ({ text, start, end }) =>
            text === '' && /\p{L}|\p{N}/u.test(source.text.slice(start, end)),
        )
        .filter(({ rule }) => !['title-line', 'part-mark', 'collection-title'].includes(rule))
        .map((edit) => source.text.slice(0, edit.start).split('\n').length),
    ]);
    expect(Object.fromEntries(removed)).toEqual({
      '000': [25, 26],
      '001': [1, 5, 7, 287, 289],
      '002': [],
      '003': [],
    });
  });

  test('the wraps, and nothing else, are joined', () => {
    const joined = [...drafts].map(([file, { source, edits }]) => [
      file.slice(0, 3),
      edits
        .filter((edit) => edit.rule === 'wrap')
        .map((edit) => source.text.slice(0, edit.start).split('\n').length),
    ]);
    expect(Object.fromEntries(joined)).toEqual({
      '000': [],
      '001': [],
      '002': [1, 6, 8, 10, 12],
      '003': [],
    });
  });

  test('what traps lie in them stays as it is', () => {
    const text = speeches
      .flatMap(({ speech }) => speech.reading ?? [])
      .map((block) => block.text)
      .join('\n');
    for (const kept of [
      '20**年',
      '“8·26”',
      '1%',
      '〔XX〕3号',
      '活动期未',
      '“”重要讲话',
      '的倍左右',
      '全区区作风',
      '祝XX2020再',
      '拿破仑·希尔',
      'XXX传达了XXX',
    ]) {
      expect(text).toContain(kept);
    }
    for (const right of [
      '〈论语〉',
      '教学点——',
      '1062名',
      '2511个',
      '为“综合服务年”',
      '四，要进一步',
    ]) {
      expect(text).toContain(right);
    }
    expect(text).not.toMatch(/\p{Script=Han}[,;:?!]/u);
  });

  test('damage is flagged', () => {
    const kinds = (i: number) => new Set(speeches[i]?.front?.damage.map(({ kind }) => kind));
    expect(kinds(0)).toContain('numbering-gap');
    expect(kinds(2)).toContain('lost-decimal');
    expect(kinds(4)).toContain('empty-quote');
    expect(kinds(6)).toContain('unclosed-quote');
    expect(kinds(7)).toContain('placeholder');
  });
});

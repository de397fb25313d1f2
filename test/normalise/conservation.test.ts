import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../../scripts/normalise/draft.ts';
import { applyEdits } from '../../scripts/normalise/edits.ts';
import { toSpeechFile } from '../../scripts/normalise/markdown.ts';
import { normalise, toRecord } from '../../scripts/normalise/pipeline.ts';
import { ConservationError, prove } from '../../scripts/normalise/prove.ts';
import { receiveText } from '../../scripts/normalise/receive/receive.ts';
import { readSpeechFile } from '../../src/speech/file.ts';
import type { FrontMatter } from '../../src/speech/frontmatter.ts';
import { SAMPLE } from '../sample/folder.ts';
import { draftOf, knowledge, proved } from './knowledge.ts';

/** Whatever comes in: every character is in a speech or under an edit, and the build proves it. */

const LINES = [
  '同志们：',
  '首页 > 讲话 > 正文',
  '在全镇治水会议上的讲话',
  '在全镇治水会议上的讲话【第一篇】',
  '篇二：治水讲话',
  '一、管住排口',
  '（三）管住河岸',
  '1.5亿元投下去，河水清起来。',
  '一是管住排口。二是管住河岸,三是管住人心。',
  '今天，我们召开治水会议，主要任务是部署下一步的工作，下面我讲三点意见：',
  '河道治理要舍得下本钱,也要算得清细账;不能“一阵风',
  '”，更不能没有风。',
  '《读<论语>》---他说:20**年(XX)要办好！',
  '\u3000\u3000说到这里\u00a0我想起一件事 1062 名群众',
  '项目\t去年\t今年',
  '排口\t31\t12',
  '（热烈掌声）',
  '- 3 -',
  '预览到此结束，需要全文请联系客服',
  '上一篇：没有了',
  '沈若川',
  '2024年5月6日',
  '<script>alert(1)</script>',
  '# 标题 _x_ **y** | z',
  '',
  ' ',
  '\u200b零宽\u0007响铃',
  '\u200b',
  '\ufeff\u2060 ',
  '💧😀',
];
const ENDS = ['\n', '\r\n', '\r', '\n\n', '\u2028'];
const sources = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...ENDS)), { maxLength: 24 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''));
const anything = fc.oneof(
  sources,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...'，。“”一、（）\n\r\t 讲话*_<>&|'.split('')), { maxLength: 120 })
    .map((c) => c.join('')),
);

const draftOfSample = (file: string) =>
  normalise(receiveText(readFileSync(join(SAMPLE, file))), file, knowledge);

const readable = (text: string) => text.replace(/[\s\ufeff]/gu, '') !== '';

function draftOrNothing(text: string) {
  try {
    return draftOf(text);
  } catch (error) {
    if ((error as Error).name === 'NotTextError') return undefined;
    throw error;
  }
}

test('any source is conserved', () => {
  fc.assert(
    fc.property(anything.filter(readable), (text) => {
      const draft = draftOrNothing(text);
      if (draft) readsBack(draft, proved(draft));
    }),
    { numRuns: 3000 },
  );
});

/** The proof reads bodies alone, so front matter is held here. */
function readsBack(draft: Draft, files: ReadonlyMap<string, string>): void {
  for (const { frontMatter } of draft.speeches) {
    const { id } = frontMatter as FrontMatter;
    expect(readSpeechFile(files.get(id) ?? '', id).frontMatter).toEqual(frontMatter);
  }
}

test.each(readdirSync(SAMPLE))('%s: its reading text, normalised again, reads the same', (file) => {
  for (const { frontMatter, reading = [] } of draftOfSample(file).speeches) {
    const texts = reading.map((block) => block.text);
    const again = draftOf([frontMatter?.title ?? '', ...texts].join('\n'));
    expect(again.speeches.flatMap((s) => (s.reading ?? []).map((block) => block.text))).toEqual(
      texts,
    );
  }
});

test('the same bytes give the same bytes', () => {
  for (const file of readdirSync(SAMPLE)) {
    const [a, b] = [0, 1].map(() => draftOfSample(file));
    expect(JSON.stringify(toRecord(a as never))).toBe(JSON.stringify(toRecord(b as never)));
    expect([...proved(a as never)]).toEqual([...proved(b as never)]);
  }
});

/** The proof itself: it must notice a body or an account that is wrong. */
const draft = draftOf(
  '在治水会上的讲话\n同志们：\n治水要舍得下本钱，也要算得清细账，一年一年治下去，治到水清为止。\n谢谢大家！',
);
const files = proved(draft);
const [id, file] = [...files][0] as [string, string];

test('whatever words front matter holds, it reads back as it was written', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(
      '---',
      '\n---\n',
      '- a',
      'a: b',
      '#',
      '&a',
      '*a',
      '2012',
      'true',
      '~',
      '“”',
      ' ',
    ),
  );
  const { frontMatter } = draft.speeches[0] as { frontMatter: FrontMatter };
  fc.assert(
    fc.property(words, fc.array(words), (title, formulations) => {
      const given = { ...frontMatter, title, sourceTitle: title, formulations };
      const file = toSpeechFile(given, [{ kind: 'paragraph', anchor: 'p1', text: '一', runIn: 0 }]);
      expect(readSpeechFile(file, 'x')).toEqual({ frontMatter: given, body: '一\n' });
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a word lost from the body', file.replace('本钱', '本')],
  ['a word put into the body', file.replace('本钱', '大本钱')],
  ['a paragraph lost', file.replace(/\n\n谢谢大家！\n$/u, '\n')],
  ['a mark swallowed as Markdown', file.replace('细账', '*细账*')],
])('the proof notices %s', (_, changed) => {
  const run = () => prove(draft.source.text, toRecord(draft), new Map([[id, changed]]));
  expect(run).toThrow(ConservationError);
});

test('the proof notices text outside every speech', () => {
  const record = toRecord(draft);
  const [speech] = record.speeches as [(typeof record.speeches)[number]];
  const shifted = { ...record, speeches: [{ ...speech, start: speech.start + 3 }] };
  expect(() => prove(draft.source.text, shifted, files)).toThrow(ConservationError);
});

test('the proof notices an edit too many', () => {
  const record = toRecord(draft);
  const at = draft.source.text.indexOf('治水要');
  const edits = [...record.edits, { start: at, end: at + 2, text: '', rule: 'x' }];
  expect(() => prove(draft.source.text, { ...record, edits }, files)).toThrow(ConservationError);
});

test('edits are an account: applied to the source they give the text', () => {
  const { text } = draft.source;
  expect(applyEdits(text, draft.edits).replace(/\s/gu, '')).toContain('同志们：治水要舍得下本钱');
});

import { describe, expect, test } from 'vitest';
import { type FolderEffects, normaliseFolder } from '../../scripts/normalise/folder/folder.ts';
import type { Entry } from '../../scripts/normalise/folder/intake.ts';
import { refusalSentence } from '../../scripts/report/refusal.ts';
import { reportOf } from '../../scripts/report.ts';
import { record } from '../../src/speech/record.ts';
import { knowledge, speech } from './knowledge.ts';

/** A folder in memory: what bad input does, and that it never stops the rest. */

type Stuff = Uint8Array | 'folder' | 'unreadable' | 'socket' | { bytes: number };

function inMemory(stuff: Record<string, Stuff>): {
  effects: FolderEffects;
  written: Map<string, string>;
} {
  const written = new Map<string, string>();
  const entryOf = ([file, thing]: [string, Stuff]): Entry => {
    if (thing === 'folder') return { file, kind: 'folder', bytes: 0 };
    if (thing === 'socket') return { file, kind: 'other', bytes: 0 };
    if (thing === 'unreadable') return { file, kind: 'file', bytes: 10 };
    return { file, kind: 'file', bytes: thing instanceof Uint8Array ? thing.length : thing.bytes };
  };
  const effects: FolderEffects = {
    list: async () => Object.entries(stuff).map(entryOf),
    read: async (file) => {
      const thing = stuff[file];
      if (thing instanceof Uint8Array) return thing;
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    },
    write: async (path, text) => void written.set(path, text),
    reread: async (path) => written.get(path) as string,
  };
  return { effects, written };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const good = bytes(speech('河道治理要舍得下本钱，也要算得清细账。'));

const run = async (stuff: Record<string, Stuff>) => {
  const { effects, written } = inMemory(stuff);
  return { ...(await normaliseFolder(effects, knowledge)), written };
};

describe.each([
  ['empty.txt', new Uint8Array(), 'empty', '文件是空的'],
  [
    'picture.txt',
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + i * i * 31) % 256),
    'not-text',
    '不是文本文件',
  ],
  ['x.txt', 'folder', 'folder', '其实是一个文件夹'],
  ['locked.txt', 'unreadable', 'unreadable', 'EACCES'],
  ['huge.txt', { bytes: 50_000_000 }, 'too-large', '50 MB'],
  ['speech.xlsx', good, 'other-format', '扩展名不是 .txt'],
  ['speech.doc', good, 'office-format', '另存为 .docx'],
  ['speech.docx', good, 'not-docx', '不是完好的 .docx'],
  ['speech.pdf', good, 'not-pdf', '不是完好的 PDF'],
  ['pipe.txt', 'socket', 'not-a-file', '不是普通文件'],
] as const)('%s', (file, thing, code, words) => {
  test('is left out with a sentence, and the rest is taken in', async () => {
    const { refusals, speeches, files } = await run({ 'good.txt': good, [file]: thing });
    expect(refusals.map((refusal) => [refusal.file, refusal.code])).toEqual([[file, code]]);
    const sentence = refusalSentence(refusals[0] as never);
    expect(sentence).toContain(`${file}：`);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/；请|，请|或删去它/u);
    expect([speeches, files.length]).toEqual([1, 1]);
  });
});

test('two files of the same bytes are taken in once', async () => {
  const { refusals, speeches } = await run({ 'a.txt': good, 'b.txt': good });
  expect(speeches).toBe(1);
  expect(refusals).toEqual([{ file: 'b.txt', code: 'duplicate', detail: 'a.txt' }]);
});

test.each([
  'with space.txt',
  `it's "quoted".txt`,
  '..\\..\\up.txt',
  '%2e%2e%2fup.txt',
  '💧笑😀.txt',
  `${'长'.repeat(200)}.txt`,
  '--out.txt',
  'a\nb.txt',
  '<b>x</b>.txt',
])('a file named %j is taken in under an address of its own', async (file) => {
  const { written, refusals, files } = await run({ [file]: good });
  expect(refusals).toEqual([]);
  const names = [...written.keys()].sort();
  expect(names).toHaveLength(3);
  for (const name of names)
    expect(name).toMatch(/^(?:speeches|records|sources)\/[0-9a-f]{12}(?:-\d+)?\.(?:md|json|txt)$/u);
  const json = names.find((name) => name.startsWith('records/')) as string;
  expect(record.parse(JSON.parse(written.get(json) as string)).source.file).toBe(file);
  expect(reportOf({ files, refusals, repeats: [], speeches: 1 })).not.toMatch(/a\nb/u);
});

test('front matter, HTML and scripts in a text are words of the text', async () => {
  const text = `---\ntitle: 假\nid: x\n---\n${speech('他填了<script>alert(1)</script>和<b>粗</b>就停住了，说这个表没法填。', '{{ title }} {% raw %} $x <%= y %>，这些都是正文里的字。')}`;
  const { written, refusals } = await run({ 'a.txt': bytes(text) });
  expect(refusals).toEqual([]);
  const markdown = [...written].find(([path]) => path.startsWith('speeches/'))?.[1] ?? '';
  expect(markdown.match(/^---$/gmu)?.length).toBe(2);
  expect(markdown).not.toMatch(/(?<!\\)<script>/u);
  expect(markdown).toContain('\\<script>alert(1)\\</script>');
});

test('hidden files are passed over, folders within are read', async () => {
  const { files, refusals } = await run({
    '.DS_Store': good,
    'a/.git/x.txt': good,
    'a/b.txt': good,
    a: 'folder',
  });
  expect([...files].map((file) => file.file)).toEqual(['a/b.txt']);
  expect(refusals).toEqual([]);
});

test('nearly the same speech from another site is linked both ways', async () => {
  const other = bytes(
    `${new TextDecoder().decode(good).replace('看一看水', '看看水')}\n上一篇：没有了`,
  );
  const { written } = await run({ 'a.txt': good, 'b.txt': other });
  const texts = [...written].filter(([path]) => path.startsWith('speeches/'));
  expect(texts).toHaveLength(2);
  for (const [path] of texts) {
    const [another] = texts.filter(([p]) => p !== path).map(([p]) => p.slice(9, -3));
    expect(written.get(path)).toContain(`similar:\n  - id: ${another}\n    share: 0.9`);
  }
});

test('an address comes from the bytes and the place, not from the file’s name or its neighbours', async () => {
  const ids = async (stuff: Record<string, Stuff>) =>
    [...(await run(stuff)).written.keys()].filter((p) => p.startsWith('speeches/')).sort();
  const more = bytes(speech('另一篇讲话，说的是另一件事，与前一篇没有关系，只是放在一起。'));
  const alone = await ids({ 'a.txt': good });
  expect(await ids({ 'z/renamed.txt': good })).toEqual(alone);
  expect(await ids({ 'a.txt': more, 'b.txt': good })).toEqual(expect.arrayContaining(alone));
});

test('a disk that refuses while the next text is read stops the run, and not the program', async () => {
  const { effects } = inMemory({ 'a.txt': good, 'b.txt': good, 'c.txt': good });
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  let refused = () => {};
  const refusal = new Promise<void>((resolve) => {
    refused = resolve;
  });
  const run = normaliseFolder(
    {
      ...effects,
      read: async (file) => {
        // Node tells of a failure that nobody waits for when the microtasks are done.
        if (file !== 'a.txt') await refusal.then(() => new Promise(setImmediate));
        return effects.read(file);
      },
      write: async () => {
        refused();
        throw full;
      },
    },
    knowledge,
  );
  await expect(run).rejects.toBe(full);
});

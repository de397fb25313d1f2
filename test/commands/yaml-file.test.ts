import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add } from '../../scripts/add.ts';
import { readRules } from '../../scripts/normalise/knowledge/rules.ts';
import { parseYaml } from '../../scripts/normalise/knowledge/yaml-file.ts';
import { datedThings, periodClues, TABLES } from '../../src/speech/period-vocabulary.ts';
import { levels, occasions, themes } from '../../src/speech/vocabulary.ts';
import { ROOT } from '../normalise/knowledge.ts';
import { fill, place } from './place.ts';

/** Whoever edits rules or vocabulary is told the file, the line, the entry and what to do. */

const theme = (label: string, slug: string, ...more: string[]): string =>
  [`- label: ${label}`, `  slug: ${slug}`, '  about: 河水', '  weight: 3', '  terms: [河]', ...more]
    .map((line) => `${line}\n`)
    .join('');

const told = (text: string): string => {
  try {
    parseYaml(text, themes, 'themes.yaml');
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

test('themes that differ are fine', () => {
  expect(told(theme('河道', 'he') + theme('校舍', 'xiao'))).toBe('');
});

describe('faults of an entry', () => {
  test.each([
    [
      'one slug for two',
      theme('河道', 'a') + theme('校舍', 'a'),
      '7 行“校舍”的 slug：与第 2 行“河道”的相同；',
    ],
    ['one label for two', theme('河道', 'a') + theme('河道', 'b'), '6 行“河道”的 label：与第 1 行'],
    ['a slug in capitals', theme('河道', 'He'), '2 行“河道”的 slug：只能用小写字母 a-z'],
    [
      'an unknown field',
      theme('河道', 'a', '  colour: red'),
      '6 行“河道”：有不认识的字段 colour；',
    ],
    [
      'a missing field',
      theme('河道', 'a').replace(/ {2}about.*\n/u, ''),
      '1 行“河道”：缺少 about；',
    ],
    ['a number for a text', theme('1991', 'a'), '1 行“a”的 label：应为文字；'],
    [
      'a text for a number',
      theme('河道', 'a').replace('3', '"3"'),
      '4 行“河道”的 weight：应为数；',
    ],
    [
      'a weight of nothing',
      theme('河道', 'a').replace('3', '0'),
      '4 行“河道”的 weight：应大于 0；',
    ],
    [
      'a word for a list',
      theme('河道', 'a').replace('[河]', '河'),
      '5 行“河道”的 terms：应为一张列表；',
    ],
    [
      'a number in a list',
      theme('河道', 'a').replace('[河]', '[河, 5]'),
      '5 行“河道”的 terms 第 2 项：应为文字',
    ],
    ['an empty list', theme('河道', 'a').replace('[河]', '[]'), '5 行“河道”的 terms：是空的；'],
    ['a field without a value', theme('', 'a'), '1 行“a”的 label：是空的；'],
    ['a word for an entry', '- 河道\n', '1 行（第 1 条）：应为一条有字段的条目；'],
    ['nothing at all', '# nothing\n', '1 行：是空的；'],
    ['one entry without a dash', 'label: 河道\n', '1 行：应为一张列表；'],
  ])('%s', (_, text, words) => {
    const sentence = told(text);
    expect(sentence).toContain(`themes.yaml 第 ${words}`);
    expect(sentence).toMatch(/^themes\.yaml 第 \d+ 行[^\n]*；请[^\n]+。$/u);
  });

  test('each has its sentence', () => {
    expect(told(theme('河道', 'He', '  colour: red')).split('\n')).toHaveLength(2);
  });
});

describe('what is no YAML', () => {
  test.each([
    ['a tab', '- label:\n\t- 河\n', 2, '用了制表符'],
    ['a field twice', '- label: 河\n  label: 水\n', 2, '同名的字段'],
    ['a backslash in double quotes', '- label: "\\d"\n', 1, '请改用单引号'],
    ['a colon in a text', '- label: 河: 水\n', 1, '给整段加引号'],
    ['a quote that stays open', '- label: "河\n', 2, '缺了引号'],
    ['a bracket that stays open', '- label: [河\n- label: 水\n', 2, '括号没有合上'],
    ['a text with an at', '- label: @河\n', 1, '以特殊符号'],
    ['a text with a star', '- label: x\n- label: *河\n', 2, '以 * 开头'],
    ['words after a quote', '- label: "河" 水\n', 1, '不合 YAML 的写法'],
  ])('%s', (_, text, line, words) => {
    const sentence = told(text);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(
      new RegExp(`^themes\\.yaml 第 ${line} 行：[^\\n]*；请[^\\n]+。$`, 'u'),
    );
  });
});

test.each([
  [occasions, '- label: 会\n  slug: a\n  patterns: [会, "("]\n', '“会”的 patterns 第 2 项：'],
  [
    levels,
    '- label: 省\n  slug: a\n  clues: [{ pattern: "(", weight: 1 }]\n',
    '“省”的 clues 第 1 项 pattern：',
  ],
  [
    periodClues(Object.fromEntries(TABLES.map((name) => [name, []])) as never),
    '- id: a\n  pattern: "("\n  tells: after\n  match: [河]\n  never: [水]\n',
    '“a”的 pattern：',
  ],
])('a pattern that is none is told before any text is read', (schema, text, place) => {
  const read = () => parseYaml(text, schema, 'x.yaml');
  expect(read).toThrow(`${place}不是正则表达式（Unterminated group）；请改正。`);
});

test('a date that is none is told by the name of its row', () => {
  const read = (from: string) =>
    parseYaml(`- { names: [河灯节], from: ${from}, note: 水 }\n`, datedThings, 'x.yaml');
  expect(read('"2012-09"')).toHaveLength(1);
  expect(() => read('"2012-13"')).toThrow('x.yaml 第 1 行“河灯节”的 from：不是日期；请写成');
  expect(() => read('2012')).toThrow('“河灯节”的 from：应为文字；请改正，数字要加引号。');
});

describe('on a copy of the archive’s files', () => {
  async function copyWith(file: string, change: (text: string) => string): Promise<string> {
    const content = join(await place(), 'content');
    for (const part of ['rules', 'vocabulary']) {
      await cp(join(ROOT, 'content', part), join(content, part), { recursive: true });
    }
    const path = join(content, file);
    await writeFile(path, change(await readFile(path, 'utf8')));
    return content;
  }
  const also = (text: string) => (before: string) => `${before}${text}`;
  const rule = (id: string) => `- id: ${id}\n  label: 河\n  reason: 水\n`;

  test('a rule has an id that no other rule has, in its file or beside it', async () => {
    const twice = await copyWith('rules/edits.yaml', also(rule('wrap')));
    expect(() => readRules(join(twice, 'rules'))).toThrow(
      /edits\.yaml 第 \d+ 行“河”的 id：与第 \d+ 行“折行”的相同；/u,
    );
    const beside = await copyWith('rules/edits.yaml', also(rule('breadcrumb')));
    expect(() => readRules(join(beside, 'rules'))).toThrow(
      /edits\.yaml 第 \d+ 行“河”的 id：在 boilerplate\.yaml 里已经有了；/u,
    );
  });

  test('a command ends with the sentence and takes nothing in', async () => {
    const content = await copyWith('vocabulary/themes.yaml', also(theme('河道', 'zuofeng')));
    const home = await fill(await place(), { 'a.txt': 'x' });
    await expect(add([join(home, 'a.txt')], content)).rejects.toThrow(
      /themes\.yaml 第 \d+ 行“河道”的 slug：与第 3 行“作风建设”的相同；请改成不同的/u,
    );
  });
});

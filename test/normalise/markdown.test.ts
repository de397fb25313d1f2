import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { htmlToHast, markdownToHtml } from 'satteri';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { toMarkdown, toTree } from '../../scripts/normalise/markdown.ts';
import { type Block, readBody } from '../../src/speech/body.ts';

/** text → mdast → Markdown → HTML → text is the identity for every paragraph. */

interface Node {
  value?: string;
  children?: Node[];
}
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

function throughHtml(block: Block): string {
  const { html } = markdownToHtml(toMarkdown([block]), {
    features: { gfm: { footnotes: false }, frontmatter: false },
  });
  return textOf(htmlToHast(html, { fragment: true }) as Node).replace(/\n$/u, '');
}

const paragraph = (text: string, runIn = 0): Block => ({
  kind: 'paragraph',
  anchor: 'p1',
  text,
  runIn,
});

const DANGEROUS = [
  '20**年和20**年度',
  '《读<论语>》与<b>粗</b>',
  '1. 第一',
  '1、第一',
  '2) 第二',
  '# 井号',
  '#3 厂房',
  'A_1_B 与 _下划线_',
  '---',
  '***',
  '===',
  '- 横线',
  '+ 加号',
  '> 引用',
  '    缩进',
  '`反引号`与``两个``',
  '[链接](x)与![图](y)',
  '[^1]脚注',
  '&amp; &lt; &#38;',
  'R&D与R&amp;D',
  '| 竖线 | 表 |',
  '~~删除~~与~一~',
  '\\反斜线\\*',
  'https://a.example/x_y_z 与 www.a.example',
  'a@b.example',
  '<script>alert(1)</script>',
  '<!-- 注 -->',
  '$x$与$$y$$',
  ':::',
  '- [ ] 任务',
  '一行末尾的反斜线\\',
  '“引号”，（括号）。',
  '💧水滴与𠅤字',
  '*',
  '**',
  '**一是**抓好',
];

test.each(DANGEROUS)('%s', (text) => {
  expect(throughHtml(paragraph(text))).toBe(text);
  expect(readBody(toMarkdown([paragraph(text)]))).toEqual([paragraph(text)]);
});

test.each(DANGEROUS)('as a heading: %s', (text) => {
  const heading: Block = { kind: 'heading', depth: 3, anchor: 'h1', text };
  expect(readBody(toMarkdown([heading]))).toEqual([heading]);
});

const pieces = fc.constantFrom(
  ...'讲话，。“”《》（）*_#`~<>&;[]()!|\\-+=:.$^@/ 0aZ'.split(''),
  '&amp;',
  '**',
  '---',
  '20**',
  '1. ',
  'http://',
  '💧',
);
/** What the normaliser gives: no white space at the ends, no line breaks inside. */
const texts = fc
  .array(pieces, { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

test('any paragraph', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(throughHtml(paragraph(text))).toBe(text);
      expect(readBody(toMarkdown([paragraph(text)]))[0]?.text).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

test('any run of paragraphs and headings, run-in headings included', () => {
  const block = fc.tuple(texts, fc.constantFrom('heading', 'paragraph', 'run-in'));
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (list) => {
      const blocks = list.map(
        ([text, kind]): Block =>
          kind === 'heading'
            ? { kind, depth: 2, anchor: 'h1', text }
            : paragraph(
                kind === 'run-in' ? `一是抓${text}。后面` : text,
                kind === 'run-in' ? 3 : 0,
              ),
      );
      const read = readBody(toMarkdown(blocks));
      expect(read.map((b) => b.text)).toEqual(blocks.map((b) => b.text));
      expect(read.map((b) => b.kind)).toEqual(blocks.map((b) => b.kind));
    }),
    { numRuns: 1000 },
  );
});

test('the short ways of the writer lead where the long one does', () => {
  const long = unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-', rule: '-' });
  const anyText = fc.array(fc.oneof(pieces, fc.constantFrom('\n', '\t', 'w', '12')), {
    maxLength: 12,
  });
  const kinds = fc.constantFrom('heading', 'paragraph', 'run-in', 'table');
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, kinds), { maxLength: 8 }), (list) => {
      const blocks = list.map(([parts, kind]): Block => {
        const text = parts.join('');
        if (kind === 'heading') return { kind, depth: 3, anchor: 'h1', text };
        if (kind === 'table') return { kind, anchor: 'p1', text, rows: [[text], ['讲']] };
        return paragraph(text, kind === 'run-in' ? text.length >> 1 : 0);
      });
      expect(toMarkdown(blocks)).toBe(long.stringify(toTree(blocks)));
    }),
    { numRuns: 2000 },
  );
});

describe('tables', () => {
  test('cells with pipes and stars come back', () => {
    const rows = [
      ['项目', 'a|b'],
      ['20**', '<i>'],
    ];
    const text = rows.map((row) => row.join('\t')).join('\n');
    const table: Block = { kind: 'table', anchor: 'p1', text, rows };
    expect(readBody(toMarkdown([table]))).toEqual([table]);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { normalise } from '../../../scripts/normalise/pipeline.ts';
import { type Piece, pageText } from '../../../scripts/normalise/receive/pdf-lines.ts';
import { readPages } from '../../../scripts/normalise/receive/pdf-pages.ts';
import { unified } from '../../../scripts/normalise/receive/radicals.ts';
import { receive } from '../../../scripts/normalise/receive/receive.ts';
import { knowledge, outline, proved } from '../knowledge.ts';
import { column, pdf } from './build-pdf.ts';

const textOf = async (...pages: Parameters<typeof pdf>[0][number][]) =>
  (await receive(pdf(pages), 'x.pdf')).text;

describe('the text layer', () => {
  test('is read without a word to the terminal', async () => {
    const told = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    expect(await readPages(pdf([column(['在河边讲话']), []]))).toEqual(['在河边讲话', '']);
    for (const spy of told) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('of a font that is not embedded', async () => {
    const found = await receive(pdf([column(['在河边讲话', '管好12条河'])]), 'x.PDF');
    expect(found).toMatchObject({ format: 'pdf', text: '在河边讲话\n管好12条河', warnings: [] });
    expect(found).not.toHaveProperty('encoding');
  });

  test('lines set in begin a paragraph; page follows page', async () => {
    const first = column([
      [6, '在河边讲话'],
      '同志们：',
      [2, '河道治理要舍得下本钱，'],
      '也要算得清细账。',
    ]);
    const second = column(['一年一年治下去，', [2, '治到水清为止。'], '完']);
    expect(await textOf(first, second)).toBe(
      '　　在河边讲话\n同志们：\n　　河道治理要舍得下本钱，\n也要算得清细账。\n一年一年治下去，\n　　治到水清为止。\n完',
    );
  });

  test('pieces of a line are joined, whatever their order of drawing', async () => {
    const line = [
      { x: 122, y: 700, text: '河边' },
      { x: 90, y: 700.4, text: '管好' },
      { x: 90, y: 728, text: '上一行' },
      { x: 154, y: 700, text: '讲话' },
    ];
    expect(await textOf(line)).toBe('上一行\n管好河边讲话');
  });

  test('a gap is a space, a wide one parts cells, a blank line parts blocks', async () => {
    const page = [
      { x: 90, y: 760, text: 'Yellow' },
      { x: 143, y: 760, text: 'River' },
      { x: 90, y: 732, text: '河段' },
      { x: 200, y: 732, text: '去年' },
      { x: 90, y: 704, text: '上游' },
      { x: 200, y: 704, text: '31' },
      { x: 90, y: 676, text: '下游' },
      { x: 200, y: 676, text: '40' },
      { x: 90, y: 600, text: '尾' },
    ];
    expect(await textOf(page)).toBe('Yellow River\n河段\t去年\n上游\t31\n下游\t40\n\n尾');
  });

  test('columns are read one after the other', async () => {
    const rows = ['甲甲甲', '乙乙乙', '丙丙丙', '丁丁丁', '戊戊戊', '己己己'];
    const right = rows.map((row) => row.slice(1));
    expect(await textOf([...column(rows), ...column(right, 330)])).toBe(
      [...rows, ...right].join('\n'),
    );
  });

  test('what is drawn at an angle stands behind the lines', async () => {
    const stamp = { x: 200, y: 500, text: '内部资料', size: 40, angle: 45 };
    expect(await textOf([stamp, ...column(['甲', '乙'])])).toBe('甲\n乙\n内部资料');
  });

  test('letters drawn twice to look bold are read once', async () => {
    const [line] = column(['管好河']);
    expect(await textOf([line as never, { ...(line as object), x: 90.4 } as never])).toBe('管好河');
  });

  test('a speech is read as one, wraps, page break and page numbers and all', async () => {
    const number = (n: number) => ({ x: 280, y: 40, text: `- ${n} -`, size: 10 });
    const first = column([
      [5, '在全镇河道治理推进会上的讲话'],
      '同志们：',
      [2, '今天我们在河边开这个会，看一看水，也听一听'],
      '岸上的人怎么说，然后把下一步的事情定下来。',
      [2, '河道治理要舍得下本钱，也要算得清细账，一年'],
    ]);
    const second = column([
      '一年治下去，治到水清为止，治到岸上的人满意为',
      '止。账要一笔一笔算，钱要一分一分花，谁花的谁',
      '写，谁写的谁认。',
      [2, '谢谢大家！'],
    ]);
    const draft = normalise(
      await receive(
        pdf([
          [number(1), ...first],
          [...second, number(2)],
        ]),
        'a.pdf',
      ),
      'a.pdf',
      knowledge,
    );
    proved(draft);
    expect(draft.speeches[0]?.frontMatter?.title).toBe('在全镇河道治理推进会上的讲话');
    expect(outline(draft)).toEqual([
      '[salutation] 同志们：',
      '今天我们在河边开这个会，看一看水，也听一听岸上的人怎么说，然后把下一步的事情定下来。',
      '河道治理要舍得下本钱，也要算得清细账，一年一年治下去，治到水清为止，治到岸上的人满意为止。账要一笔一笔算，钱要一分一分花，谁花的谁写，谁写的谁认。',
      '[closing] 谢谢大家！',
    ]);
  });
});

test('radicals that stand for hanzi are read as those', () => {
  expect(unified('⼀阵⻛，⻩河⾯')).toBe('一阵风，黄河面');
});

test('pages of no order at all come to an end', () => {
  const pieces = Array.from(
    { length: 20_000 },
    (_, i): Piece => ({
      text: String.fromCodePoint(0x4e00 + i),
      x: (i * 7919) % 595,
      y: (i * 104_729) % 842,
      width: 16,
      size: 16,
      isLevel: true,
    }),
  );
  expect(pageText(pieces).replace(/\s/gu, '')).toHaveLength(20_000);
});

describe('what gives no text is refused', () => {
  const good = pdf([column(['甲'])]);
  test.each([
    ['a page without text', pdf([column(['甲']), []]), 'no-text-layer', '2'],
    ['a page of blanks', pdf([column([' \u3000'])]), 'no-text-layer', '1'],
    ['no pages', pdf([]), 'empty', undefined],
    [
      'a locked file',
      pdf(
        [column(['甲'])],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >> /ID [<00> <00>]`,
      ),
      'locked-pdf',
      '',
    ],
    ['characters without a meaning', pdf([column(['甲\ue123\ue124\ue125'])]), 'garbled-pdf', ''],
    ['no PDF', new TextEncoder().encode('在河边讲话'), 'not-pdf', ''],
    ['the head alone', good.subarray(0, 20), 'not-pdf', ''],
  ])('%s', async (_, bytes, code, detail) => {
    await expect(receive(bytes, 'x.pdf')).rejects.toMatchObject({
      code,
      ...(detail === undefined ? {} : { detail }),
    });
  });
});

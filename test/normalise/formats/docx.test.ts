import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../scripts/normalise/pipeline.ts';
import { numeral } from '../../../scripts/normalise/receive/numerals.ts';
import { receive } from '../../../scripts/normalise/receive/receive.ts';
import { knowledge, outline, proved } from '../knowledge.ts';
import { abstract, docx, inList, level, num, type Parts, p, run } from './build-docx.ts';

const received = (parts: Parts) => receive(docx(parts), 'x.docx');
/** The lines with text. */
const lines = async (parts: Parts) =>
  (await received(parts)).text.split('\n').filter((l) => l !== '');

describe('automatic numbers are written out', () => {
  const chinese = abstract(
    0,
    level(0, 'chineseCountingThousand', '%1、'),
    level(1, 'chineseCounting', '（%2）'),
    level(2, 'decimal', '%3.'),
    level(3, 'decimalEnclosedCircle', '%4'),
  );

  test('of all levels, the lower ones anew under each higher one', async () => {
    const body = [
      p('抓源头', inList(1)),
      p('堵排口', inList(1, 1)),
      p('清河底', inList(1, 1)),
      p('三米以下', inList(1, 2)),
      p('东段', inList(1, 3)),
      p('管长效', inList(1)),
      p('定人', inList(1, 1)),
      p('不在其中'),
      p('再加一条', inList(1)),
    ].join('');
    expect(await lines({ body, numbering: chinese + num(1, 0) })).toEqual([
      '一、抓源头',
      '（一）堵排口',
      '（二）清河底',
      '1. 三米以下',
      '① 东段',
      '二、管长效',
      '（一）定人',
      '不在其中',
      '三、再加一条',
    ]);
  });

  test('two lists of one kind go on counting, an override starts anew', async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const five = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const body = [1, 1, 2, 3, 3, 4].map((list) => p('事', inList(list))).join('');
    const numbering = chinese + num(1, 0) + num(2, 0) + num(3, 0, start) + num(4, 0, five);
    expect(await lines({ body, numbering })).toEqual([
      '一、事',
      '二、事',
      '三、事',
      '一、事',
      '二、事',
      '五、事',
    ]);
  });

  test('a level of one list may be another in the next', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '第%1条', '<w:suff w:val="space"/>')}</w:lvlOverride>`;
    const body = p('甲', inList(1)) + p('乙', inList(2));
    expect(await lines({ body, numbering: chinese + num(1, 0) + num(2, 0, own) })).toEqual([
      '一、甲',
      '第2条 乙',
    ]);
  });

  test('numbers of several levels in one, in digits where they are legal', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/><w:suff w:val="nothing"/>'),
      ) + num(1, 0);
    const body =
      p('总', inList(1)) + p('分', inList(1, 1)) + p('细', inList(1, 2)) + p('细', inList(1, 2));
    expect(await lines({ body, numbering })).toEqual(['第一章 总', '1.1 分', '1.1.1细', '1.1.2细']);
  });

  test('from the style of a paragraph, and from the one that it is based on', async () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      abstract(
        7,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ) + num(1, 7);
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const body =
      p('大', style('H1')) +
      p('小', style('H2')) +
      p('无', `${style('H1')}<w:numPr><w:numId w:val="0"/></w:numPr>`) +
      p('大', style('H1'));
    expect(await lines({ body, numbering, styles })).toEqual([
      '一、大',
      '（一）小',
      '无',
      '二、大',
    ]);
  });

  test('through the style of a list', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const link = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const numbering =
      link + abstract(1, level(0, 'ideographTraditional', '%1．')) + num(1, 0) + num(2, 1);
    expect(
      await lines({ body: p('事', inList(1)) + p('事', inList(1)), numbering, styles }),
    ).toEqual(['甲．事', '乙．事']);
  });

  test('no sign for a bullet, none for a list that is not there', async () => {
    const numbering = abstract(0, level(0, 'bullet', '\uf06c')) + num(1, 0);
    expect(await lines({ body: p('点', inList(1)) + p('缺', inList(9)), numbering })).toEqual([
      '点',
      '缺',
    ]);
  });

  test.each([
    ['chineseCounting', [1, 10, 11, 20, 99, 101], '一 十 十一 二十 九十九 一百〇一'],
    ['chineseCountingThousand', [10, 101, 110, 1001], '十 一百零一 一百一十 一千零一'],
    ['ideographDigital', [1, 10, 21], '一 一〇 二一'],
    ['chineseLegalSimplified', [1, 10, 21], '壹 壹拾 贰拾壹'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
    ['upperLetter', [1, 26, 27], 'A Z AA'],
    ['lowerRoman', [1, 4, 9, 14], 'i iv ix xiv'],
    ['decimalZero', [7, 12], '07 12'],
    ['noSuchFormat', [3], '3'],
  ])('%s', (format, values, text) => {
    expect(values.map((value) => numeral(value, format)).join(' ')).toBe(text);
  });
});

describe('the text is what a reader of the document sees', () => {
  test('revisions: what was put in, without what was taken out', async () => {
    const body = [
      `<w:p>${run('管')}<w:del w:id="1" w:author="x"><w:r><w:delText>不</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('好')}</w:ins>${run('河')}</w:p>`,
      p(run('这一段接'), '<w:rPr><w:del w:id="3" w:author="x"/></w:rPr>'),
      p('着下一段'),
    ].join('');
    expect(await lines({ body })).toEqual(['管好河', '这一段接着下一段']);
  });

  test('hidden text is out, also where a style hides it', async () => {
    const styles = '<w:style w:type="character" w:styleId="X"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${run('看')}${run('藏', '<w:vanish/>')}${run('掖', '<w:rStyle w:val="X"/>')}${run('见', '<w:vanish w:val="0"/>')}</w:p>`;
    expect(await lines({ body, styles })).toEqual(['看见']);
  });

  test('breaks, tabs and tables', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const body = `<w:p>${run('上')}<w:r><w:br/></w:r>${run('下')}<w:r><w:tab/></w:r>${run('右')}</w:p><w:tbl>${row('段', '去年')}${row('东', '31')}</w:tbl>${p('尾')}`;
    const { text } = await received({ body });
    expect(text).toBe('上\n下\t右\n\n段\t去年\n东\t31\n\n尾');
  });

  test('notes stand at the end under their numbers', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
    const ref = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = `<w:p>${run('管河')}${ref(2)}${run('管岸')}${ref(1)}</w:p>`;
    expect(await lines({ body, footnotes: note(1, ' 岸指河岸') + note(2, '河指干流') })).toEqual([
      '管河[1]管岸[2]',
      '[1] 河指干流',
      '[2] 岸指河岸',
    ]);
  });

  test('a text box counts once, and is not numbered twice', async () => {
    const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
    const inside = p('框中', inList(1));
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(inside)}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(inside)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('框外')}</w:p>${p('后', inList(1))}`;
    const numbering = abstract(0, level(0, 'chineseCounting', '%1、')) + num(1, 0);
    expect(await lines({ body, numbering })).toEqual(['框外', '一、框中', '二、后']);
  });

  test('words in a page header are told, page numbers are not', async () => {
    expect((await received({ body: p('文'), header: p('河道简报') })).warnings).toEqual([
      { code: 'page-margin', message: '河道简报' },
    ]);
    expect((await received({ body: p('文'), header: p('— 1 —') })).warnings).toEqual([]);
  });

  test('signs and words that cannot be read are told', async () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r>';
    const odd = `<w:odd>${run('河道治理')}<w:odd>${run('要舍得')}</w:odd></w:odd>`;
    const body = [p(sign + sign), p(odd), p('文'), p('<w:odd/>')].join('');
    const found = await received({ body, footnotes: '' });
    expect(found.warnings).toEqual([
      { code: 'unread-word', message: 'Wingdings 字体的 F001 号符号' },
      { code: 'unread-word', message: '共 7 字，开头是“河道治理要舍得”' },
    ]);
    expect((await received({ body: p('文') + p('<w:odd/>') })).warnings).toEqual([]);
  });

  test('a speech is read as one', async () => {
    const numbering = abstract(0, level(0, 'chineseCounting', '%1、')) + num(1, 0);
    const prose = '河道治理要舍得下本钱，也要算得清细账，一年一年治下去，治到水清为止。';
    const body = [
      p('在全镇河道治理推进会上的讲话'),
      p('同志们：'),
      p('今天我们在河边开这个会，看一看水，也听一听岸上的人怎么说。下面，我讲两点意见。'),
      p('把源头管住', inList(1)),
      p(prose),
      p('把账算清', inList(1)),
      p('账要一笔一笔算，钱要一分一分花，谁花的谁写，谁写的谁认，年底贴在村口。'),
      p('谢谢大家！'),
    ].join('');
    const bytes = docx({ body, numbering });
    const source = await receive(bytes, 'a.docx');
    const draft = normalise(source, 'a.docx', knowledge);
    proved(draft);
    expect(draft.source).toMatchObject({ format: 'docx', sha256: source.sha256 });
    expect(draft.source).not.toHaveProperty('encoding');
    expect(draft.speeches[0]?.frontMatter).toMatchObject({ title: '在全镇河道治理推进会上的讲话' });
    expect(draft.speeches[0]?.frontMatter?.completeness).toMatchObject({ announced: 2, found: 2 });
    expect(outline(draft)).toContain('# 一、把源头管住');
  });
});

describe('what is no document is refused', () => {
  const CUT =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>河道</w:t>';
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(40_000_000) });
  test.each([
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(2000)]), 'not-docx'],
    ['a zip without a document', zipSync({ 'a.txt': new Uint8Array(3) }), 'not-docx'],
    ['a zip cut off', docx({ body: p('文') }).subarray(0, 400), 'not-docx'],
    ['XML cut off', zipSync({ 'word/document.xml': strToU8(CUT) }), 'not-docx'],
    ['a bomb', bomb, 'swollen'],
    ['tags without end', docx({ body: '<w:p/>'.repeat(700_000) }), 'tangled'],
    ['a document without words', docx({ body: p('') }), 'empty'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('%s', async (_, bytes, code) => {
    await expect(receive(bytes, 'x.docx')).rejects.toMatchObject({ code });
  });
});

describe('what mammoth passes over is read', () => {
  const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  test.each([
    ['a simple field', `<w:fldSimple w:instr="DATE">${run('三月')}</w:fldSimple>`, '三月起'],
    ['a direction of writing', `<w:bdo w:val="ltr"><w:dir>${run('河')}</w:dir></w:bdo>`, '河起'],
    [
      'characters with their reading',
      `<w:r><w:ruby><w:rt>${run('dī')}</w:rt><w:rubyBase>${run('堤')}</w:rubyBase></w:ruby></w:r>`,
      '堤（dī）起',
    ],
    ['a formula', `<m:oMath ${math}><m:r><m:t>a+b</m:t></m:r></m:oMath>`, 'a+b起'],
    [
      'a formula on a line of its own',
      `<m:oMathPara ${math}><m:oMath><m:r><m:t>a</m:t></m:r></m:oMath></m:oMathPara>`,
      'a起',
    ],
  ])('%s', async (_, element, text) => {
    expect(await lines({ body: p(`${element}${run('起')}`) })).toEqual([text]);
  });
});

test('a paragraph of very many hidden runs comes to an end', async () => {
  const hidden = run('丑', '<w:vanish/>').repeat(20_000);
  expect(await lines({ body: p(`${run('甲')}${hidden}${run('乙')}`) })).toEqual(['甲乙']);
});

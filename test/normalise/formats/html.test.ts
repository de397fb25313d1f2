import { describe, expect, test } from 'vitest';
import { normalise } from '../../../scripts/normalise/pipeline.ts';
import { receive } from '../../../scripts/normalise/receive/receive.ts';
import { knowledge, outline, proved } from '../knowledge.ts';

const bytes = (html: string) => new TextEncoder().encode(html);
const textOf = async (html: string) => (await receive(bytes(html), 'x.html')).text;
const body = (inside: string) =>
  `<!DOCTYPE html><html><head><title>x</title></head><body>${inside}</body></html>`;

/** 在河边讲话 in GBK. */
const GBK = [0xd4, 0xda, 0xba, 0xd3, 0xb1, 0xdf, 0xbd, 0xb2, 0xbb, 0xb0];
/** 在河邊講話 in Big5. */
const BIG5 = [0xa6, 0x62, 0xaa, 0x65, 0xc3, 0xe4, 0xc1, 0xbf, 0xb8, 0xdc];

describe('lines as a person sees them', () => {
  test.each([
    [
      'blocks are lines, paragraphs stand apart',
      '<div>甲</div><div>乙</div><p>丙</p><p>丁</p>',
      '甲\n乙\n\n丙\n\n丁',
    ],
    ['line breaks', '甲<br>乙<br/><br>丙', '甲\n乙\n\n丙'],
    ['headings', '<h1>题</h1><h2>一、甲</h2>文', '题\n\n一、甲\n\n文'],
    [
      'white space is one space, or none where a line of hanzi was cut',
      '<p>  管好\n  河  abc\n def </p>',
      '管好河 abc def',
    ],
    [
      'indents with ideographic and no-break spaces stay',
      '　　甲<br>&nbsp;&nbsp;&nbsp;&nbsp;乙',
      '　　甲\n\u00a0\u00a0\u00a0\u00a0乙',
    ],
    [
      'entities',
      '&ldquo;甲&rdquo;&mdash;&mdash;&hellip;&#20057;&#x4e19;&lt;b&gt;',
      '“甲”——…乙丙<b>',
    ],
    ['soft hyphens and break opportunities are not seen', '甲&shy;乙<wbr>丙', '甲乙丙'],
    [
      'marks inside a line do not part it',
      '<p>甲<b>乙</b><span>丙</span><a href="x">丁</a></p>',
      '甲乙丙丁',
    ],
    ['bullets', '<ul><li>甲<li>乙</ul>', '甲\n乙'],
    [
      'numbers of a list',
      '<ol start=3><li>甲</li><li><p>乙</p></li><li value=9>丙</ol>',
      '3. 甲\n4. 乙\n\n9. 丙',
    ],
    [
      'numbers of a list in hanzi',
      '<ol style="list-style-type:simp-chinese-informal"><li>甲<li>乙</ol>',
      '一、甲\n二、乙',
    ],
    ['a list without numbers', '<ol style="list-style:none"><li>甲<li>乙</ol>', '甲\n乙'],
    ['a table of data', '<table><tr><th>段<th>去年<tr><td>东<td>31</table>', '段\t去年\n东\t31'],
    [
      'a cell over two columns',
      '<table><tr><td colspan=2>甲<td>乙<tr><td>1<td>2<td>3</table>',
      '甲\t\t乙\n1\t2\t3',
    ],
    [
      'a table that lays out the page',
      '<table><tr><td>栏<td><table><tr><td>甲<br>乙</table></table>',
      '栏\n甲\n乙',
    ],
    ['ruby', '<ruby>圳<rp>(<rt>zhèn<rp>)</ruby>边', '圳（zhèn）边'],
    ['preformatted text', '<pre>\n　　甲\n  乙</pre>', '　　甲\n  乙'],
    ['notes above the line', '甲<sup>[1]</sup>乙', '甲[1]乙'],
    [
      'bars, headers and footers stay: they are accounted for later',
      '<nav><a>首页</a> <a>讲话</a></nav><header>头</header><footer>尾</footer>',
      '首页 讲话\n头\n尾',
    ],
  ])('%s', async (_, html, text) => expect(await textOf(body(html))).toBe(text));

  test.each([
    '<script>var a="<p>丑</p>"</script>',
    '<style>p{content:"丑"}</style>',
    '<noscript>丑</noscript>',
    '<template><p>丑</p></template>',
    '<!-- 丑 -->',
    '<p style="color:red; display : none">丑</p>',
    '<span style="visibility:hidden">丑</span>',
    '<span style="font-size:0px">丑</span>',
    '<div hidden>丑</div>',
    '<select><option>丑</select>',
    '<textarea>丑</textarea>',
    '<svg><title>丑</title></svg>',
    '<iframe>丑</iframe>',
    '<span class="sr-only">丑</span>',
  ])('%s is not seen', async (html) =>
    expect(await textOf(body(`甲${html}乙`))).toMatch(/^甲\n?乙$/u),
  );
});

describe('the title of the page', () => {
  const page = (title: string, inside: string) => `<title>${title}</title><body>${inside}`;
  test.each([
    [
      'is not said twice',
      '在治水会上的讲话_河道网',
      '<h1>在治水会上的讲话</h1>文',
      '在治水会上的讲话\n\n文',
    ],
    [
      'stands first where the text has none',
      '在治水会上的讲话_河道网',
      '<p>同志们：</p>',
      '在治水会上的讲话\n\n同志们：',
    ],
    [
      'is left out where a line has the most of it',
      '沈若川在治水会上的讲话',
      '<p>在治水会上的讲话</p>',
      '在治水会上的讲话',
    ],
    ['is left out where it is only a word', '讲话', '<p>文</p>', '文'],
  ])('%s', async (_, title, inside, text) => expect(await textOf(page(title, inside))).toBe(text));
});

describe('encodings', () => {
  const page = (charset: string, inside: number[], more = '') =>
    Uint8Array.from([
      ...bytes(`<html><head>${charset}</head><body><p>${more}`),
      ...inside,
      ...bytes('</p>'),
    ]);
  test.each([
    ['<meta charset=gb2312>', GBK, 'gb18030', '在河边讲话'],
    [
      '<META HTTP-EQUIV="Content-Type" content="text/html; charset=GBK">',
      GBK,
      'gb18030',
      '在河边讲话',
    ],
    ['<meta charset="big5">', BIG5, 'big5', '在河邊講話'],
    ['', GBK, 'gb18030', '在河边讲话'],
    ['<meta charset=gb2312>', [...bytes('在河边讲话')], 'utf-8', '在河边讲话'],
    ['<meta charset=utf-8>', GBK, 'gb18030', '在河边讲话'],
  ])('%s', async (charset, inside, encoding, text) => {
    expect(await receive(page(charset, inside), 'x.htm')).toMatchObject({
      encoding,
      text,
      format: 'html',
    });
  });

  test('what cannot be read is told where it stands in the text', async () => {
    const found = await receive(page('', [...bytes('\ufffd\ufffd')], '河'.repeat(200)), 'x.html');
    expect(found.warnings).toEqual([
      { code: 'undecodable', start: 200, end: 202, message: 'utf-8' },
    ]);
  });
});

describe('words that a page hides are told', () => {
  const warnings = async (inside: string) =>
    (await receive(bytes(body(inside)), 'x.html')).warnings;
  test.each([
    ['by style', '<p style="display: none">河道 治理</p>'],
    ['by attribute', '<p hidden>河道<b>治理</b></p>'],
    ['by class', '<span class="sr-only">河道治理</span>'],
    ['in a template', '<template><p>河道治理</p></template>'],
    ['in a field', '<textarea>河道治理</textarea>'],
    ['in a dialog that is shut', '<dialog>河道治理</dialog>'],
    ['in a row of data', '<table><tr><td>甲<td hidden>河道治理<tr><td>乙<td>丙</table>'],
  ])('%s', async (_, inside) => {
    const message = expect.stringMatching(/^共 4 字，开头是“河道 ?治理”$/u);
    expect(await warnings(`<p>文</p>${inside}`)).toEqual([{ code: 'hidden-words', message }]);
  });
  test('all together once, from the first', async () => {
    const inside = `<p hidden>${'一二三四五'.repeat(6)}<i hidden>六</i></p><p>文</p><p hidden>七</p>`;
    const message = `共 32 字，开头是“${'一二三四五'.repeat(4)}”`;
    expect(await warnings(inside)).toEqual([{ code: 'hidden-words', message }]);
  });
  test.each(['noscript', 'video', 'audio', 'object', 'iframe', 'noframes'])(
    'but not what stands in for %s',
    async (name) => {
      expect(await warnings(`<p>文</p><${name}>请换一个浏览器<p hidden>河</p></${name}>`)).toEqual(
        [],
      );
    },
  );
  test('and none where nothing is said', async () => {
    const inside = '<p>文</p><script>var a</script><style>p{}</style><p hidden> &nbsp;— </p>';
    expect(await warnings(inside)).toEqual([]);
  });
});

test('an old page is a speech, its site stays outside', async () => {
  const html = `<html><head><title>在全镇河道治理推进会上的讲话_河道网</title></head><body bgcolor=#fff>
<table width=760><tr><td>首页 &gt; 领导讲话 &gt; 正文</td></tr><tr><td>
<center><b><font size=5>在全镇河道治理推进会上的讲话</font></b></center>
<font size=3>　　同志们：<br><br>　　今天我们在河边开这个会，看一看水，也听一听岸上的人怎么说，
然后把下一步的事情定下来。<br><br>　　河道治理要舍得下本钱，也要算得清细账，一年一年治下去。<br><br>　　谢谢大家！</font>
</td></tr><tr><td align=center>上一篇：没有了</td></tr></table><p>`;
  const draft = normalise(await receive(bytes(html), 'a.html'), 'a.html', knowledge);
  proved(draft);
  expect(draft.speeches[0]?.frontMatter?.title).toBe('在全镇河道治理推进会上的讲话');
  expect(outline(draft)).toEqual([
    '[salutation] 同志们：',
    '今天我们在河边开这个会，看一看水，也听一听岸上的人怎么说，然后把下一步的事情定下来。',
    '河道治理要舍得下本钱，也要算得清细账，一年一年治下去。',
    '[closing] 谢谢大家！',
  ]);
});

describe('pages that no person wrote', () => {
  test.each([
    ['never closed', '<p>甲<div>乙<b>丙', '甲\n\n乙丙'],
    ['closed wrongly', '<b>甲<i>乙</b>丙</i></p></div></table>丁', '甲乙丙\n\n丁'],
    ['cut in a tag', '甲<a href="x', '甲'],
    ['a tag that is none', '甲<3 乙 < 丙', '甲<3 乙 < 丙'],
  ])('%s', async (_, html, text) => expect(await textOf(body(html))).toBe(text));

  test.each([
    ['formatting', Array.from({ length: 3000 }, (_, i) => `<p><font color=${i}>甲`).join('')],
    ['blocks', '<div><p>甲'.repeat(50_000)],
    ['blocks with other ends', '<div></span>甲'.repeat(50_000)],
    ['tags', '<br>'.repeat(700_000)],
    ['attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>甲`],
  ])('tangled without end: %s', async (_, html) => {
    await expect(textOf(html)).rejects.toMatchObject({ code: 'tangled' });
  });

  test.each([
    [
      'a picture in its page',
      `<img alt="河" src="data:image/png;base64,${'iVBO/a=b '.repeat(9_000)}">`,
    ],
    [
      'a picture without quotation marks',
      `<img src=data:image/png;base64,${'iVBO/a=b'.repeat(9_000)}>`,
    ],
    ['a drawing', `<svg><path d="${'M 1 2 l 3/4 '.repeat(9_000)}"/></svg>`],
    ['a drawing of many lines', `<svg>${'<path d="M1 2"/>'.repeat(9_000)}</svg>`],
    ['a style', `<p style='background: url("data:${'x /y='.repeat(9_000)}")'>乙</p>`],
    ['angles in a value', `<p title="${'<b><div>'.repeat(9_000)}">乙</p>`],
    ['comparisons in a script', `<script>${'if(a<b&&i<n)f()\n'.repeat(9_000)}</script>`],
    ['a script in a script', `<script><!--\n'<script></script>'${'<b'.repeat(9_000)}--></script>`],
    ['tags in a style', `<style>${'/* <div> */'.repeat(9_000)}</style>`],
    ['tags in a comment', `<!-- ${'<div><b>'.repeat(9_000)} -->`],
    ['formatting left open', '<p><font size=3>'.repeat(400)],
    ['links left open', '<p><a href="x">'.repeat(2_000)],
  ])('%s is no tangle', async (_, html) => {
    expect(await textOf(body(`${html}<p>甲</p>`))).toMatch(/甲$/u);
  });

  test.each([
    ['after an empty comment', '<!-->'],
    ['after a comment that an exclamation mark ends', '<!-- --!>'],
    ['after a bracket that is none', '</3><?x><!y>'],
    ['after a value', '<p a="<!--" b=\'<script>\' c=<!-- =" d>'],
    ['after a script', '<script><!-- "<script></script>" --></script>'],
    ['after a drawing', '<svg><title>河</title></svg>'],
    ['in a style of a drawing', '<svg><style>'],
  ])('a tangle %s is one', async (_, before) => {
    const html = `${before}${'<div><p>甲'.repeat(50_000)}</style>-->`;
    await expect(textOf(html)).rejects.toMatchObject({ code: 'tangled' });
  });

  test.each([
    ['formatting within itself', '<b><i>'.repeat(300)],
    ['tables within tables', '<table><tr><td>'.repeat(300)],
    ['lists within lists', '<ol><li>'.repeat(500)],
    ['angles', '<'.repeat(300_000)],
    ['comments', '<!--'.repeat(100_000)],
    ['ampersands', '&'.repeat(300_000)],
    ['spaces', `<title>${' -'.repeat(100_000)}</title><p style="${'list-style'.repeat(9_000)}">`],
  ])('%s come to an end', async (_, html) => {
    const start = performance.now();
    expect(await textOf(`${html}甲`).catch(({ code }) => code)).toMatch(/甲|empty|</u);
    // Not a measure: a run-away takes minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

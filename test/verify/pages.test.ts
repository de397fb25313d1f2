import { describe, expect, it } from 'vitest';
import { basics } from '../../scripts/verify/checks/basics.ts';
import { links } from '../../scripts/verify/checks/links.ts';
import { listings } from '../../scripts/verify/checks/listings.ts';
import { reachable } from '../../scripts/verify/checks/reachable.ts';
import { requests } from '../../scripts/verify/checks/requests.ts';
import { page, report, SPEECH } from './small-archive.ts';

const onHome = (body: string) => ({ site: { 'index.html': page(body) } });

describe('links', () => {
  it.each([
    ['<a href="nowhere.html">x</a>', '<a href> 里的“nowhere.html”所指的文件网站里没有'],
    ['<a href="themes/a">x</a>', '“themes/a”所指的文件网站里没有'],
    ['<img alt="" src="x.png">', '<img src> 里的“x.png”所指的文件网站里没有'],
    ['<img alt="" srcset="x.png 1x, y.png 2x">', '<img srcset> 里的“y.png”所指的文件网站里没有'],
    ['<form action="find.html"></form>', '<form action> 里的“find.html”所指的文件网站里没有'],
    ['<p style="background: url(x.png)">x</p>', '“x.png”所指的文件网站里没有'],
    ['<style>@import "x.css";</style>', '“x.css”所指的文件网站里没有'],
    ['<a href="../index.html">x</a>', '指到了网站根目录之外'],
    ['<a href="/index.html">x</a>', '从主机的根写起'],
    ['<a href="javascript:void 0">x</a>', '是一段脚本'],
    ['<a href="#p9">x</a>', '“#p9”所指的页面里没有这个位置'],
    [`<a href="speeches/${SPEECH}.html#p9">x</a>`, `${SPEECH}.html#p9”所指的页面里没有这个位置`],
  ])('%s is a problem', async (body, words) => {
    const [problem, ...others] = await report([links], onHome(body)).then((all) =>
      all.filter((line) => line.includes(words)),
    );
    expect(problem).toMatch(/^index\.html：.+；请.+/);
    expect(others).toEqual([]);
  });

  it.each([
    '<a href="https://example.org/">x</a>',
    '<a href="#">x</a><a href="#top">x</a><a href="mailto:a@example.org">x</a>',
    `<a href="speeches/${SPEECH}.html?mark=%E4%BC%9A#p3">x</a>`,
    '<img alt="" src="data:image/png;base64,AA==">',
  ])('%s is none', async (body) => {
    expect(await report([links], onHome(body))).toEqual([]);
  });

  it('are told once a target, however many pages have them', async () => {
    const again = {
      'a.html': page('<a href="x.html">x</a>'),
      'b/c.html': page('<a href="../x.html">x</a>'),
    };
    expect(await report([links], { site: again })).toEqual([
      expect.stringMatching(/^a\.html：<a href> 里的“x\.html”.*（共 2 页如此）/),
    ]);
  });

  it('of style sheets lead to files of the site', async () => {
    const site = { 'a/x.css': '/* url(no) */ b{src:url("../f.woff2")} i{src:url(g.woff2)}' };
    expect(await report([links], { site: { ...site, 'f.woff2': '' } })).toEqual([
      expect.stringMatching(/^a\/x\.css：.*“g\.woff2”所指的文件网站里没有/),
    ]);
  });
});

describe('requests', () => {
  it.each([
    '<script src="https://cdn.example/x.js"></script>',
    '<img alt="" src="//cdn.example/x.png">',
    '<img alt="" src="" srcset="https://cdn.example/x.png 2x">',
    '<link rel="stylesheet" href="https://cdn.example/x.css">',
    '<link rel="preconnect" href="https://cdn.example">',
    '<iframe title="x" src="https://cdn.example"></iframe>',
    '<form action="https://cdn.example"></form>',
    '<a href="about.html" ping="https://cdn.example">x</a>',
    '<style>@import url(https://cdn.example/x.css);</style>',
    '<p style="background:url(https://cdn.example/x.png)">x</p>',
    '<meta http-equiv="refresh" content="0; url=https://cdn.example">',
    '<svg><use href="https://cdn.example/x.svg#a"></use></svg>',
    '<script>fetch("https://cdn.example/x")</script>',
    '<script type="module">import "https://cdn.example/x.js"</script>',
  ])('%s asks another host', async (body) => {
    const found = await report([requests], onHome(body));
    expect(found).toEqual([expect.stringMatching(/^index\.html：.*向别的主机索取“.*cdn\.example/)]);
  });

  it.each([
    '<a href="https://example.org/">x</a>',
    '<link rel="canonical" href="https://example.org/index.html">',
    '<script>fetch("search/meta.json"); location.href = "https://example.org"</script>',
    '<p>fetch("https://example.org")</p>',
  ])('%s does not', async (body) => {
    expect(await report([requests], onHome(body))).toEqual([]);
  });

  it('in style sheets and scripts are found too', async () => {
    const site = {
      'x.css': 'b{src:url(https://cdn.example/f)}',
      'x.js': 'import("https://cdn.example/x.js")',
    };
    expect(await report([requests], { site })).toEqual([
      expect.stringMatching(/^x\.css：/),
      expect.stringMatching(/^x\.js：/),
    ]);
  });
});

describe('the way from the home page', () => {
  it('comes to every speech and its source page', async () => {
    expect(await report([reachable], onHome('<p>x</p>'))).toEqual([
      expect.stringMatching(`^speeches/${SPEECH}\\.html：从 index.html 出发，沿着链接走不到`),
      expect.stringMatching(
        `^speeches/${SPEECH}-source\\.html：从 index.html 出发，沿着链接走不到`,
      ),
    ]);
  });

  it('begins somewhere', async () => {
    expect(await report([reachable], { site: { 'index.html': null } })).toEqual([
      expect.stringContaining('index.html：网站没有首页'),
    ]);
  });

  it('is made of links that one can click', async () => {
    const image = `<img alt="" src="speeches/${SPEECH}.html">`;
    expect(await report([reachable], onHome(image))).toHaveLength(2);
  });
});

describe('every page', () => {
  it.each([
    [
      '<!doctype html><html><head><title>x</title></head><body><h1>x</h1></body></html>',
      '没有写明语言',
    ],
    [page('<h1>x</h1>'), '页面有 2 个 <h1>'],
    [
      '<html lang="zh-CN"><head><title> </title></head><body><h1>x</h1></body></html>',
      '页面没有 <title>',
    ],
    [page('<p id="a">x</p><p id="a">y</p>'), '不止一个元素的 id 是“a”'],
    [page('<p onclick="x()">x</p>'), '<p> 上有内联脚本 onclick'],
  ])('%#: %s', async (html, words) => {
    const found = await report([basics], { site: { 'index.html': html } });
    expect(found).toEqual([expect.stringContaining(words)]);
  });
});

describe('sitemap and feed', () => {
  const speech = `speeches/${SPEECH}.html`;

  it.each(['', 'https://example.org/', 'https://example.org/some/archive/'])(
    'may stand under the address “%s”',
    async (base) => {
      const site = {
        'sitemap.xml': `<loc>${base}${speech}</loc>`,
        'feed.xml': `<link rel="self" href="${base}feed.xml"/><link href="${base}"/>`,
      };
      expect(await report([listings], { site })).toEqual([]);
    },
  );

  it('list what is there, the sitemap every speech', async () => {
    const site = { 'sitemap.xml': '<loc>gone.html</loc>', 'feed.xml': '<link href="x.html"/>' };
    expect(await report([listings], { site })).toEqual([
      expect.stringMatching(/^sitemap\.xml：“gone\.html”所指的文件网站里没有/),
      expect.stringContaining(`sitemap.xml：没有列出 ${speech}`),
      expect.stringMatching(/^feed\.xml：“x\.html”所指的文件网站里没有/),
    ]);
    expect(await report([listings], { site: { 'feed.xml': null } })).toEqual([
      expect.stringContaining('feed.xml：网站没有这个文件'),
    ]);
  });
});

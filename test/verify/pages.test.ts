import { describe, expect, it } from 'vitest';
import { basics } from '../../scripts/verify/checks/basics.ts';
import { links } from '../../scripts/verify/checks/links.ts';
import { reachable } from '../../scripts/verify/checks/reachable.ts';
import { requests } from '../../scripts/verify/checks/requests.ts';
import { page, report, SPEECH } from './small-archive.ts';

const onHome = (body: string) => ({ site: { 'index.html': page(body) } });

describe('links', () => {
  it.each([
    ['<a href="nowhere.html">x</a>', '<a href> “nowhere.html” leads to a file'],
    ['<a href="themes/a">x</a>', '“themes/a” leads to a file'],
    ['<img alt="" src="x.png">', '<img src> “x.png” leads to a file'],
    ['<img alt="" srcset="x.png 1x, y.png 2x">', '<img srcset> “y.png” leads to a file'],
    ['<form action="find.html"></form>', '<form action> “find.html” leads to a file'],
    ['<p style="background: url(x.png)">x</p>', '“x.png” leads to a file'],
    ['<style>@import "x.css";</style>', '“x.css” leads to a file'],
    ['<a href="../index.html">x</a>', 'leads above the root of the site'],
    ['<a href="/index.html">x</a>', 'begins at the root of the host'],
    ['<a href="javascript:void 0">x</a>', 'is a script'],
    ['<a href="#p9">x</a>', '<a href> “#p9” leads to an id'],
    [`<a href="speeches/${SPEECH}.html#p9">x</a>`, `${SPEECH}.html#p9” leads to an id`],
  ])('%s is a problem', async (body, words) => {
    const [problem, ...others] = await report([links], onHome(body)).then((all) =>
      all.filter((line) => line.includes(words)),
    );
    expect(problem).toMatch(/^index\.html: .+ — .+/);
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
      expect.stringMatching(/^a\.html: <a href> “x\.html” leads .* \(on 2 pages\)/),
    ]);
  });

  it('of style sheets lead to files of the site', async () => {
    const site = { 'a/x.css': '/* url(no) */ b{src:url("../f.woff2")} i{src:url(g.woff2)}' };
    expect(await report([links], { site: { ...site, 'f.woff2': '' } })).toEqual([
      expect.stringMatching(/^a\/x\.css: .*“g\.woff2” leads to a file/),
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
    expect(found).toEqual([
      expect.stringMatching(/^index\.html: .*asks another host.*cdn\.example/),
    ]);
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
      expect.stringMatching(/^x\.css: /),
      expect.stringMatching(/^x\.js: /),
    ]);
  });
});

describe('the way from the home page', () => {
  it('comes to every speech and its source page', async () => {
    expect(await report([reachable], onHome('<p>x</p>'))).toEqual([
      expect.stringMatching(`^speeches/${SPEECH}\\.html: no chain of links`),
      expect.stringMatching(`^speeches/${SPEECH}-source\\.html: no chain of links`),
    ]);
  });

  it('begins somewhere', async () => {
    expect(await report([reachable], { site: { 'index.html': null } })).toEqual([
      expect.stringContaining('index.html: the site has no home page'),
    ]);
  });

  it('is made of links that one can click', async () => {
    const image = `<img alt="" src="speeches/${SPEECH}.html">`;
    expect(await report([reachable], onHome(image))).toHaveLength(2);
  });
});

describe('every page', () => {
  it.each([
    ['<!doctype html><html><head><title>x</title></head><body><h1>x</h1></body></html>', 'no lang'],
    [page('<h1>x</h1>'), 'the page has 2 <h1>'],
    [
      '<html lang="zh-CN"><head><title> </title></head><body><h1>x</h1></body></html>',
      'no <title>',
    ],
    [page('<p id="a">x</p><p id="a">y</p>'), 'more than one element has the id “a”'],
    [page('<p onclick="x()">x</p>'), '<p> has an inline handler onclick'],
  ])('%#: %s', async (html, words) => {
    const found = await report([basics], { site: { 'index.html': html } });
    expect(found).toEqual([expect.stringContaining(words)]);
  });
});

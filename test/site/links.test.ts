import { describe, expect, test } from 'vitest';
import {
  address,
  baseUrl,
  publicAddress,
  relativeLink,
  relativeLinks,
} from '../../src/site/links.ts';

describe('relativeLink', () => {
  test.each([
    ['/index.html', '/themes.html', 'themes.html'],
    ['/themes/zuofeng.html', '/themes.html', '../themes.html'],
    ['/themes/zuofeng.html', '/themes/dangjian.html', 'dangjian.html'],
    ['/themes/zuofeng.html', '/speeches/0a-1.html#p12', '../speeches/0a-1.html#p12'],
    ['/speeches/0a-1.html', '/speeches/0a-1.html#p12', '0a-1.html#p12'],
    ['/speeches/0a-1.html', '/search.html?q=a%2Fb', '../search.html?q=a%2Fb'],
    ['/speeches/0a-1.html', '/', '../'],
    ['/index.html', '/', './'],
  ])('from %s to %s', (from, to, expected) => {
    expect(relativeLink(from, to)).toBe(expected);
  });

  test('leads where the absolute address leads, at the root and in a folder', () => {
    const to = address.speech('0123456789ab-7', 'p3');
    for (const from of [address.home, address.entry('themes', 'zuofeng')]) {
      for (const root of ['https://example.org', 'https://example.org/an/archive']) {
        expect(new URL(relativeLink(from, to), root + from).href).toBe(root + to);
      }
    }
  });
});

describe('relativeLinks', () => {
  test('rewrites the addresses that Astro and the pages write', () => {
    const html =
      '<link rel="stylesheet" href="/assets/a.css"><script src="/assets/b.js"></script><form action="/search.html"></form><div data-href="/search/">';
    expect(relativeLinks(html, '/themes/zuofeng.html')).toBe(
      '<link rel="stylesheet" href="../assets/a.css"><script src="../assets/b.js"></script><form action="../search.html"></form><div data-href="../search/">',
    );
  });

  test('leaves other hosts, anchors and text alone', () => {
    const html = '<a href="#p1">x</a><a href="//example.org/">y</a> href=&quot;/z&quot;';
    expect(relativeLinks(html, '/themes/zuofeng.html')).toBe(html);
  });
});

describe('publicAddress', () => {
  test('is absolute with a base URL and relative without', () => {
    const base = baseUrl({ YANLU_BASE_URL: 'https://example.org/archive' });
    expect(publicAddress('/themes.html', base)).toBe('https://example.org/archive/themes.html');
    expect(publicAddress('/themes.html', baseUrl({}))).toBe('themes.html');
  });

  test('a base that is no URL is refused by name', () => {
    expect(() => baseUrl({ YANLU_BASE_URL: 'example' })).toThrow(/YANLU_BASE_URL “example”/);
  });
});

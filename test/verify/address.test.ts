import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAddress } from '../../scripts/verify/address.ts';
import { relativeLink } from '../../src/site/links.ts';

const from = 'speeches/a.html';
const file = (path: string, fragment?: string, absolute = false) => ({
  kind: 'inside',
  file: path,
  absolute,
  ...(fragment ? { fragment } : {}),
});

describe('an address', () => {
  it.each([
    ['b.html', file('speeches/b.html')],
    ['./b.html?q=1', file('speeches/b.html')],
    ['../index.html#top', file('index.html', 'top')],
    ['../', file('index.html')],
    ['..', file('index.html')],
    ['.', file('speeches/index.html')],
    ['', file(from)],
    ['#p3', file(from, 'p3')],
    ['?q=1#p3', file(from, 'p3')],
    ['#', file(from)],
    ['../%E4%B8%BB%E9%A2%98.html', file('主题.html')],
    ['/themes.html', file('themes.html', undefined, true)],
    ['\\themes.html', file('themes.html', undefined, true)],
    ['../../x.html', { kind: 'above' }],
    ['//example.org/x', { kind: 'elsewhere' }],
    ['HTTPS://example.org/', { kind: 'elsewhere' }],
    ['ht\ntps://example.org/', { kind: 'elsewhere' }],
    ['mailto:a@example.org', { kind: 'unfetched' }],
    ['data:image/png;base64,AA==', { kind: 'unfetched' }],
    [' JavaScript:alert(1)', { kind: 'script' }],
    ['%E4%B8.html', { kind: 'malformed' }],
  ])('%j leads to the right place', (address, target) => {
    expect(resolveAddress(from, address)).toEqual(target);
  });

  it('that the site writes comes back to the file that was meant', () => {
    const name = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
    const path = fc
      .tuple(fc.array(name, { maxLength: 3 }), name)
      .map(([folders, last]) => `${[...folders, last].join('/')}.html`);
    fc.assert(
      fc.property(path, path, (here, there) => {
        const written = relativeLink(`/${here}`, `/${there}`);
        expect(resolveAddress(here, written)).toEqual(file(there));
      }),
    );
  });
});

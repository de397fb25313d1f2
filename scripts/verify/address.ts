/** Addresses as a static file server resolves them, in whatever folder the site lies. */

export type Target =
  /** A place inside the site. */
  | { kind: 'inside'; file: string; fragment?: string; absolute: boolean }
  /** Higher than the root of the site. */
  | { kind: 'above' }
  /** Another host. */
  | { kind: 'elsewhere' }
  /** Anything that is not fetched: `mailto:`, `data:`, `blob:`, `about:`. */
  | { kind: 'unfetched' }
  /** A script in place of an address. */
  | { kind: 'script' }
  | { kind: 'malformed' };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ELSEWHERE = new Set(['http', 'https', 'ws', 'wss', 'ftp']);

function schemeTarget(scheme: string): Target {
  if (scheme === 'javascript') return { kind: 'script' };
  return { kind: ELSEWHERE.has(scheme) ? 'elsewhere' : 'unfetched' };
}

/** `null` where the path climbs above the root. */
function walk(folder: readonly string[], path: string): string[] | null {
  const at = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (at.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') at.push(part);
  }
  return at;
}

/**
 * @param from path of the file that holds the address, relative to the root of the site
 * @param address as it stands in an attribute or a style sheet
 * @returns where it leads; a folder means its `index.html`
 */
export function resolveAddress(from: string, address: string): Target {
  // Browsers drop line ends and tabs anywhere, and read a backslash as a slash.
  const written = address
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replaceAll('\\', '/');
  const scheme = SCHEME.exec(written)?.[1];
  if (scheme) return schemeTarget(scheme.toLowerCase());
  if (written.startsWith('//')) return { kind: 'elsewhere' };

  const [, path = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  const absolute = path.startsWith('/');
  try {
    const fragment = hash ? decodeURIComponent(hash) : undefined;
    const place = (file: string): Target => ({
      kind: 'inside',
      file,
      absolute,
      ...(fragment ? { fragment } : {}),
    });
    if (path === '') return place(from);
    const parts = walk(absolute ? [] : from.split('/').slice(0, -1), decodeURIComponent(path));
    if (!parts) return { kind: 'above' };
    const folder = /(^|\/)\.{0,2}$/.test(path);
    return place([...parts, ...(folder ? ['index.html'] : [])].join('/'));
  } catch {
    return { kind: 'malformed' };
  }
}

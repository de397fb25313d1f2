/**
 * Addresses of the site.
 *
 * Pages and components write every link from the root of the site (`/themes/zuofeng.html`),
 * and so does Astro for its styles and scripts. `src/middleware.ts` then runs
 * `relativeLinks` over each finished page, so that the same files work at the root of a
 * domain, in any sub-folder and, scripts aside, from the file system. Nobody counts `../`.
 */

/** Sections of the site: one index page each, and a folder of that name for its pages. */
export const sections = [
  'speeches',
  'themes',
  'occasions',
  'levels',
  'periods',
  'collections',
] as const;

export type Section = (typeof sections)[number];

/** Root-absolute addresses of everything that is linked to. */
export const address = {
  home: '/index.html',
  search: '/search.html',
  about: '/about.html',
  feed: '/feed.xml',
  sitemap: '/sitemap.xml',
  section: (section: Section): string => `/${section}.html`,
  entry: (section: Section, slug: string): string => `/${section}/${slug}.html`,
  speech: (id: string, anchor?: string): string =>
    `/speeches/${id}.html${anchor ? `#${anchor}` : ''}`,
  /** The page 来源与整理 of a speech. */
  provenance: (id: string): string => `/speeches/${id}-source.html`,
  query: (words: string): string => `/search.html?q=${encodeURIComponent(words)}`,
};

/**
 * @param from root-absolute path of the page that holds the link
 * @param to root-absolute address, query and fragment included
 * @returns the same address as seen from that page: `../themes/zuofeng.html`
 */
export function relativeLink(from: string, to: string): string {
  const here = from.split('/').slice(1, -1);
  const there = to.slice(1).split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared++;
  }
  const path = '../'.repeat(here.length - shared) + there.slice(shared).join('/');
  return path || './';
}

const ROOT_LINK = /(\s(?:href|src|action|data-href)=")(\/(?!\/)[^"]*)"/g;

/**
 * Makes the root-absolute addresses in the attributes `href`, `src`, `action` and
 * `data-href` of a page relative. Text cannot be caught: Astro writes a quotation mark in
 * text as `&quot;`.
 *
 * @param html a finished page
 * @param page its root-absolute path
 */
export function relativeLinks(html: string, page: string): string {
  return html.replace(
    ROOT_LINK,
    (_, attribute: string, target: string) => `${attribute}${relativeLink(page, target)}"`,
  );
}

/** The environment's base URL (`https://example.org/archive/`), with a slash at the end. */
export function baseUrl(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { YANLU_BASE_URL: base } = env;
  if (!base) return undefined;
  if (!URL.canParse(base)) {
    throw new Error(
      `YANLU_BASE_URL “${base}” is not a URL; write it like https://example.org/archive/`,
    );
  }
  const { href } = new URL(base);
  return href.endsWith('/') ? href : `${href}/`;
}

/**
 * An address for a file that readers fetch from outside (feed, sitemap, canonical link).
 *
 * Without a base URL the address is relative to the root of the site. That is right in an
 * Atom feed, whose links may be relative (RFC 4287 §2), and resolves in the sitemap,
 * though search engines only accept a sitemap of absolute addresses.
 */
export function publicAddress(path: string, base = baseUrl()): string {
  return (base ?? '') + path.slice(1);
}

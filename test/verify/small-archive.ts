import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Archive } from '../../scripts/verify/archive.ts';
import type { Check } from '../../scripts/verify/check.ts';
import { inspect } from '../../scripts/verify/inspect.ts';
import { sentence } from '../../scripts/verify/problem.ts';
import type { FrontMatter } from '../../src/speech/frontmatter.ts';
import type { SourceRecord } from '../../src/speech/record.ts';

/** Files by path; what is `null` is taken out of the small archive. */
export interface Changes {
  site?: Record<string, string | null>;
  content?: Record<string, string | null>;
}

export const SOURCE = '妙文网首页\r\n同志们：\r\n今天开\r\n会,讲两点。\r\n再见\r\n版权所有';
export const ID = createHash('sha256').update(SOURCE).digest('hex').slice(0, 12);
export const SPEECH = `${ID}-2`;

const sha256 = createHash('sha256').update(SOURCE).digest('hex');
const at = (words: string): [number, number] => {
  const start = SOURCE.indexOf(words);
  return [start, start + words.length];
};

/** The account of `SOURCE`: advertising out, one wrap mended, one comma made full-width. */
export function smallRecord(): SourceRecord {
  const edit = (words: string, text: string, rule: string) => {
    const [start, end] = at(words);
    return { start, end, text, rule };
  };
  return {
    source: {
      id: ID,
      file: 'small.txt',
      sha256,
      format: 'text',
      encoding: 'utf-8',
      length: SOURCE.length,
    },
    edits: [
      edit('妙文网首页\r\n', '', 'site-name'),
      edit('\r\n会', '会', 'wrap'),
      edit(',', '，', 'full-width'),
      edit('\r\n版权所有', '', 'copyright'),
    ],
    speeches: [{ id: SPEECH, start: at('同志们')[0], end: at('再见')[1] }],
    warnings: [],
  };
}

const frontMatter: FrontMatter = {
  id: SPEECH,
  title: '小会',
  titleBasis: 'inferred',
  source: { file: 'small.txt', sha256, encoding: 'utf-8', lines: [2, 5] },
  completeness: { head: true, tail: true, found: 0 },
  damage: [],
  formulations: [],
  works: [],
  roles: {},
  characters: 15,
};

export const page = (body: string, title = '页'): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

const files = (): { site: Record<string, string>; content: Record<string, string> } => ({
  site: {
    'index.html': page('<a href="themes/a.html">甲</a>'),
    'themes/a.html': page(`<a href="../speeches/${SPEECH}.html#p2">小会</a><a href="../">首页</a>`),
    [`speeches/${SPEECH}.html`]: page(
      `<a href="${SPEECH}-source.html">来源</a><div class="paper">
       <p id="p1">同志们：<a class="n" href="#p1"></a></p>
       <p id="p2">今天开会，讲两点。</p><p id="p3">再见</p></div>`,
      '小会',
    ),
    [`speeches/${SPEECH}-source.html`]: page('<p>原貌</p>'),
    'sitemap.xml': `<loc>index.html</loc><loc>speeches/${SPEECH}.html</loc>`,
    'feed.xml': `<link href="speeches/${SPEECH}.html"/>`,
  },
  content: {
    [`records/${ID}.json`]: JSON.stringify(smallRecord()),
    [`sources/${ID}.txt`]: SOURCE,
    [`speeches/${SPEECH}.md`]: `---\n${stringify(frontMatter)}---\n\n同志们：\n\n今天开会，讲两点。\n\n再见\n`,
  },
});

const merge = (base: Record<string, string>, changes: Record<string, string | null> = {}) =>
  Object.fromEntries(
    Object.entries({ ...base, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  );

const idsIn = (paths: string[], folder: string, extension: string): string[] =>
  paths
    .filter((path) => path.startsWith(folder) && path.endsWith(extension))
    .map((path) => path.slice(folder.length, -extension.length));

async function read(from: Record<string, string>, path: string): Promise<string> {
  const text = from[path];
  if (text === undefined) throw new Error(`no such file: ${path}`);
  return text;
}

/** An archive of one source with one speech in which every check holds, then changed. */
export function smallArchive(changes: Changes = {}): Archive {
  const base = files();
  const site = merge(base.site, changes.site);
  const content = merge(base.content, changes.content);
  return {
    files: new Set(Object.keys(site)),
    speeches: new Set(idsIn(Object.keys(content), 'speeches/', '.md')),
    records: idsIn(Object.keys(content), 'records/', '.json'),
    readSite: (path) => read(site, path),
    readBytes: async (path) => new TextEncoder().encode(await read(site, path)),
    readContent: (path) => read(content, path),
  };
}

/** @returns what a person reads when these checks run over the changed small archive */
export async function report(checks: readonly Check[], changes: Changes = {}): Promise<string[]> {
  return (await inspect(smallArchive(changes), checks)).map(sentence);
}

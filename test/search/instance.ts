import type { PagefindOptions } from '../../src/search/api.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { makeInstance } from '../../src/search/instance.ts';
import { reading } from '../../src/search/modules.ts';
import { type Cut, plainEngine } from './plain-engine.ts';

/** Three documents, and Pagefind's browser API over them, in a sub-folder of a host. */

export const BASE = 'https://archive.test/sub/folder/';

export const documents: SearchDocument[] = [
  {
    url: 'speeches/a-1.html',
    meta: { title: '在动员会上的讲话' },
    filters: { 主题: ['作风建设', '党建'], 层级: ['市'] },
    sort: { characters: '900' },
    blocks: [
      { anchor: '', label: '在动员会上的讲话', text: '在动员会上的讲话', field: 'title' },
      { anchor: 'h1', label: '一、抓落实', text: '一、抓落实', field: 'heading' },
      { anchor: 'p1', label: '第1段', text: '要<抓落实>，一抓到底，抓落实。', field: 'text' },
      { anchor: 'p2', label: '第2段', text: '表\t抓落实', field: 'text' },
      { anchor: 'p2', label: '第2段', text: '格\t抓落实', field: 'text' },
    ],
  },
  {
    url: 'speeches/b-1.html',
    meta: { title: '抓落实工作会议讲话' },
    filters: { 主题: ['作风建设'], 层级: ['县区'] },
    sort: { characters: '1000' },
    blocks: [
      { anchor: '', label: '抓落实工作会议讲话', text: '抓落实工作会议讲话', field: 'title' },
      { anchor: 'p1', label: '第1段', text: '同志们：', field: 'text' },
    ],
  },
  {
    url: 'speeches/c-1.html',
    meta: { title: '致辞' },
    filters: { 主题: ['教育'], 层级: ['市'] },
    sort: {},
    blocks: [
      { anchor: '', label: '致辞', text: '致辞', field: 'title' },
      { anchor: 'p1', label: '第1段', text: '各位来宾', field: 'text' },
    ],
  },
];

/** The second piece of a document begins with its third block. */
export const parted: Cut = (blocks) =>
  blocks.length > 2 ? [blocks.slice(0, 2), blocks.slice(2)] : [blocks];

export function instance(options: PagefindOptions = {}, cut?: Cut) {
  const calls: string[] = [];
  const made = makeInstance(
    { basePath: `${BASE}search`, ...options },
    new URL(BASE),
    () => plainEngine(documents, cut, (call) => calls.push(call)),
    reading,
  );
  return Object.assign(made, { calls });
}

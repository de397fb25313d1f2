import type { IndexReport } from '../index.ts';

/** What the indexing tells an archivist. */

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export const INDEX = {
  done: ({ documents, characters, shards, bytes, milliseconds }: IndexReport) =>
    `${documents} 篇，${characters} 字；逐字索引 ${shards} 片，${megabytes(bytes.exact)}，` +
    `词语索引 ${megabytes(bytes.words)}，用时 ${(milliseconds / 1000).toFixed(1)} 秒。`,
  failed: (reason: string) => `检索没有建成：${reason}`,
  usage: '用法：npx node scripts/index.ts [--content 文件夹] [--site 文件夹]',
} as const;

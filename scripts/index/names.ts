import {
  FACETS_FILE,
  FOLD_FILE,
  pieceFile,
  ROOT_FILE,
  shardFile,
  wideFile,
} from '../../src/search/format.ts';
import type { Root } from '../../src/search/root.ts';

/** @returns how many units long the wide nodes are that are named after `shard` */
export function wideLengths(shards: readonly string[], shard: number): number[] {
  const [before, label] = [shards[shard - 1] ?? '', shards[shard] ?? ''];
  const lengths = Array.from({ length: Math.max(0, label.length - 1) }, (_, at) => at + 1);
  return lengths.filter(
    (length) => before.length <= length || !before.startsWith(label.slice(0, length)),
  );
}

/** @returns the names of all files of the index that has this root */
export const filesOf = ({ shards, firstPieces }: Root): string[] => [
  ...[ROOT_FILE, FACETS_FILE, FOLD_FILE],
  ...shards.map((_, shard) => shardFile(shard)),
  ...shards.flatMap((_, shard) =>
    wideLengths(shards, shard).map((length) => wideFile(shard, length)),
  ),
  ...Array.from({ length: firstPieces.at(-1) ?? 0 }, (_, piece) => pieceFile(piece)),
];

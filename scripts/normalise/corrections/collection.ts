import { isDeepStrictEqual } from 'node:util';
import type { FrontMatter } from '../../../src/speech/frontmatter.ts';
import { collectionName } from '../divide/collection-name.ts';
import type { Draft } from '../draft.ts';
import type { Told } from './facts.ts';
import type { Fault } from './fault.ts';
import type { Change } from './fields.ts';
import type { Corrections } from './schema.ts';
import { CORRECTIONS as SAY } from './strings.zh-CN.ts';

type Collection = NonNullable<FrontMatter['collection']>;

/**
 * The collection of a file is one for all of its parts: its title comes from the file's entry,
 * the number of a part from the speech's, and how many parts there are from all of them.
 */
export function correctCollection(
  draft: Draft,
  { collection: given }: Corrections,
  told: readonly Told[],
  faults: Fault[],
): Told[] {
  const title = given?.title ?? draft.collection?.title;
  const isTold = given || told.some(({ entries }) => entries.some(saysCollection));
  if (!isTold) return [...told];
  const parts = told.map((one) => partOf(one, title, faults));
  const of = parts.filter((part) => part !== undefined).length;
  const name = given?.title ?? (draft.collection && collectionName(draft.collection, of));
  if (title) faults.push(...misnumbered(told, parts, of));
  if (given && of === 0) faults.push({ at: given.at, sentence: SAY.noParts });
  return told.map((one, i) => {
    const part = parts[i];
    const now = name && part ? { title: name, part, of } : undefined;
    return withCollection(one, now, reasonFor(one, told, given?.reason));
  });
}

/** Numbers that are given and that no part can have. */
function misnumbered(
  told: readonly Told[],
  parts: readonly (number | undefined)[],
  of: number,
): Fault[] {
  return told.flatMap(({ entries }, i) =>
    entries.flatMap(({ at, part }): Fault[] => {
      if (part === undefined) return [];
      if (part > of) return [{ at, sentence: SAY.beyondParts(part, of) }];
      const isTaken = parts.some((other, j) => j !== i && other === part);
      return isTaken ? [{ at, sentence: SAY.partTaken(part) }] : [];
    }),
  );
}

const saysCollection = (entry: Told['entries'][number]): boolean =>
  entry.part !== undefined || (entry.absent?.includes('collection') ?? false);

function partOf(
  { entries, speech }: Told,
  title: string | undefined,
  faults: Fault[],
): number | undefined {
  const entry = entries.find(saysCollection);
  if (entry?.absent?.includes('collection')) return undefined;
  if (entry && !title) faults.push({ at: entry.at, sentence: SAY.noCollection });
  return entry?.part ?? speech.frontMatter?.collection?.part;
}

/** Its own entry's reason, else the file's, else that of the part that changed their number. */
function reasonFor(one: Told, told: readonly Told[], whole: string | undefined): string {
  const own = one.entries.find(saysCollection)?.reason;
  const any = told.flatMap(({ entries }) => entries).find(saysCollection)?.reason;
  return own ?? whole ?? any ?? '';
}

function withCollection(one: Told, now: Collection | undefined, reason: string): Told {
  const { collection: was, ...rest } = one.speech.frontMatter as FrontMatter;
  if (isDeepStrictEqual(was, now)) return one;
  const change: Change = { field: 'collection', was, now, reason };
  const { collection: _, ...front } = one.frontMatter;
  // A part that bears the collection's title bears the new one.
  const isShared = rest.titleBasis === 'collection' && front.title === was?.title;
  const title = isShared && now ? now.title : front.title;
  const renamed: Change[] =
    title === front.title ? [] : [{ field: 'title', was: front.title, now: title, reason }];
  return {
    ...one,
    frontMatter: { ...front, title, ...(now ? { collection: now } : {}) },
    changes: [...one.changes, change, ...renamed],
  };
}

import type { RefusalCode } from '../../strings.zh-CN.ts';
import { CorrectionError } from '../corrections/fault.ts';
import { NotTextError } from '../receive/encoding/decode.ts';
import { formatOf, isOfficeFile } from '../receive/format.ts';
import { RefusedSourceError } from '../receive/refused.ts';

/** Larger files are no speeches, and would be held in memory whole. */
const LARGEST_BYTES = 20_000_000;

/** What stands in the folder of raw texts, before anything is read. */
export interface Entry {
  /** Path below the folder, with `/` between folders. */
  file: string;
  /** A folder that cannot be opened is `closed`. */
  kind: 'file' | 'folder' | 'closed' | 'other';
  bytes: number;
}

export interface Refusal {
  file: string;
  code: RefusalCode;
  detail?: string;
  /** The id of the source, where it is known in spite of all. */
  source?: string;
}

/** Files that systems and this program leave behind and no person put there. */
const isHidden = (file: string) =>
  /(?:^|\/)(?:\.git(?:\/|$|keep$|ignore$)|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$|\.adding-\d+$)/iu.test(
    file,
  );

/**
 * Sorts what stands in the folder: files to read, and files to leave out with the reason.
 * Hidden files and plain folders are passed over.
 */
export function sortEntries(entries: readonly Entry[]): { files: string[]; refusals: Refusal[] } {
  const files: string[] = [];
  const refusals: Refusal[] = [];
  for (const { file, kind, bytes } of entries) {
    if (isHidden(file)) continue;
    const code = refusalOf(file, kind, bytes);
    if (code === undefined) {
      if (kind === 'file') files.push(file);
    } else if (code === 'too-large') {
      refusals.push({ file, code, detail: (bytes / 1e6).toFixed(0) });
    } else refusals.push({ file, code });
  }
  return { files, refusals };
}

function refusalOf(file: string, kind: Entry['kind'], bytes: number): RefusalCode | undefined {
  if (kind === 'folder') return formatOf(file) ? 'folder' : undefined;
  if (kind === 'closed') return 'closed';
  if (kind === 'other') return 'not-a-file';
  if (!formatOf(file)) return isOfficeFile(file) ? 'office-format' : 'other-format';
  return bytes > LARGEST_BYTES ? 'too-large' : undefined;
}

/** Why a file that a person named is not read; what a folder would pass over in silence is told. */
export function refusalOfGiven(entry: Entry): Refusal | undefined {
  const { files, refusals } = sortEntries([entry]);
  if (files.length > 0) return undefined;
  const code = entry.kind === 'folder' ? 'folder-given' : 'hidden';
  return refusals[0] ?? { file: entry.file, code };
}

/** The codes of a path that leads nowhere. */
const NOWHERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

/** Why a file is left out that could not be read, or not be understood. */
export function refusalFor(file: string, error: unknown): Refusal {
  if (error instanceof NotTextError) return { file, code: error.code };
  if (error instanceof CorrectionError) {
    return { file, code: 'correction', detail: error.message, source: error.source };
  }
  if (error instanceof RefusedSourceError) return { file, code: error.code, detail: error.detail };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return { file, code: 'failed', detail: message };
  return NOWHERE.has(code) ? { file, code: 'missing' } : { file, code: 'unreadable', detail: code };
}

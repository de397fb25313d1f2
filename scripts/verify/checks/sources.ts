import { readBody } from '../../../src/speech/body.ts';
import { readSpeechFile } from '../../../src/speech/file.ts';
import { record as recordSchema, type SourceRecord } from '../../../src/speech/record.ts';
import { conservationFault, coverFaults, editFaults, readingText, spanFaults } from '../account.ts';
import { type Archive, sourcePage, speechPage } from '../archive.ts';
import type { Check } from '../check.ts';
import type { Problem } from '../problem.ts';
import { VERIFY } from '../strings.zh-CN.ts';

const message = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function readRecord(archive: Archive, id: string): Promise<SourceRecord> {
  const parsed = recordSchema.safeParse(
    JSON.parse(await archive.readContent(`records/${id}.json`)),
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
}

/** What is wrong with one speech of a record: its file, its pages, its text. */
async function speechFaults(
  archive: Archive,
  record: SourceRecord,
  source: string,
  span: SourceRecord['speeches'][number],
): Promise<string[]> {
  const { id } = span;
  const file = `speeches/${id}.md`;
  const missing = [speechPage(id), sourcePage(id)].filter((page) => !archive.files.has(page));
  const faults = missing.map((page) => VERIFY.noPage(page));
  if (!archive.speeches.has(id)) return [...faults, VERIFY.noFile(file)];

  const { frontMatter, body } = readSpeechFile(await archive.readContent(file), file);
  if (frontMatter.id !== id) faults.push(VERIFY.otherId(file, frontMatter.id));
  if (frontMatter.source.sha256 !== record.source.sha256) {
    faults.push(VERIFY.otherSource(file, frontMatter.source.sha256));
  }
  const fault = conservationFault(id, readingText(source, record.edits, span), readBody(body));
  if (fault) faults.push(fault);
  return faults;
}

async function recordFaults(archive: Archive, id: string, record: SourceRecord): Promise<string[]> {
  const source = await archive.readContent(`sources/${id}.txt`);
  const faults: string[] = [];
  if (record.source.id !== id) faults.push(VERIFY.otherRecord(record.source.id));
  if (source.length !== record.source.length) {
    faults.push(VERIFY.otherLength(source.length, record.source.length));
  }
  faults.push(...editFaults(record.edits, source.length), ...spanFaults(record));
  // Nothing further can be reckoned on edits that do not hold.
  if (faults.length > 0) return faults;

  faults.push(...coverFaults(record, source));
  for (const span of record.speeches) {
    faults.push(...(await speechFaults(archive, record, source, span)));
  }
  return faults;
}

/** A speech's file that no record has, a speech's page that no file has. */
function strays(archive: Archive, claimed: ReadonlySet<string>): Problem[] {
  const pages = new Set([...archive.speeches].flatMap((id) => [speechPage(id), sourcePage(id)]));
  const files = [...archive.speeches]
    .filter((id) => !claimed.has(id))
    .map((id) => ({ page: `speeches/${id}.md`, what: VERIFY.unclaimed, do: VERIFY.again }));
  const extra = [...archive.files]
    .filter((file) => /^speeches\/.*\.html$/.test(file) && !pages.has(file))
    .map((file) => ({ page: file, what: VERIFY.orphan, do: VERIFY.again }));
  return [...files, ...extra];
}

/** Every character of every source is accounted for, and every speech has its pages. */
export const sources: Check = (archive) => ({
  async finish() {
    const problems: Problem[] = [];
    const claimed = new Set<string>();
    for (const id of archive.records) {
      const page = `records/${id}.json`;
      try {
        const record = await readRecord(archive, id);
        for (const speech of record.speeches) claimed.add(speech.id);
        const faults = await recordFaults(archive, id, record);
        problems.push(...faults.map((what) => ({ page, what, do: VERIFY.again })));
      } catch (error) {
        problems.push({ page, what: VERIFY.unreadableRecord(message(error)), do: VERIFY.again });
      }
    }
    return [...problems, ...strays(archive, claimed)];
  },
});

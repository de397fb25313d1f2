import { Worker } from 'node:worker_threads';
import type { Extracted } from './extracted.ts';
import { refuseSwollen } from './pdf-streams.ts';
import type { PdfReading } from './pdf-thread.ts';
import { RefusedSourceError } from './refused.ts';

/** More than this share of characters without a meaning is no text. */
const WORST = 0.02;
const MEANINGLESS = /(?![\t\n])[\p{Cc}\p{Co}\ufffd]/gu;
/** A thousand pages take a tenth of it; longer turns only a file made to. */
const MOST_MILLISECONDS = 120_000;

/**
 * The text layer of a PDF, its lines from top to bottom, page after page.
 * @throws RefusedSourceError where it is broken, locked or a bomb, where a page has no text, or where
 * the text has no meaning because its fonts do not say which characters they show
 */
export async function receivePdf(bytes: Uint8Array): Promise<Extracted> {
  refuseSwollen(bytes);
  const reading = await readInThread(bytes);
  if ('error' in reading) {
    const isLocked = reading.error === 'PasswordException';
    throw new RefusedSourceError(isLocked ? 'locked-pdf' : 'not-pdf', '', reading.message);
  }
  const empty = reading.pages.findIndex((page) => page.trim() === '');
  if (empty >= 0) throw new RefusedSourceError('no-text-layer', String(empty + 1));
  const text = reading.pages.join('\n');
  if ((text.match(MEANINGLESS)?.length ?? 0) > WORST * text.length) {
    throw new RefusedSourceError('garbled-pdf');
  }
  return { text, warnings: [] };
}

/** @throws RefusedSourceError where reading comes to no end */
async function readInThread(bytes: Uint8Array): Promise<PdfReading> {
  const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), { workerData: bytes });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfReading>((resolve, reject) => {
      const refuse = (cause?: unknown) => reject(new RefusedSourceError('not-pdf', '', cause));
      timer = setTimeout(() => reject(new RefusedSourceError('tangled')), MOST_MILLISECONDS);
      thread.once('message', resolve);
      thread.once('error', refuse);
      // It ends without a word where pdf.js waits for what never comes.
      thread.once('exit', () => refuse());
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

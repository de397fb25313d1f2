import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readPages } from './pdf-pages.ts';

/**
 * Reads one PDF in a thread of its own. On a damaged file pdf.js may throw where nobody catches,
 * wait for ever or turn in circles; here that ends a thread and not the program.
 */

export type PdfReading = { pages: string[] } | { error: string; message: string };

const strays: unknown[] = [];
process.on('unhandledRejection', (reason) => strays.push(reason));

const told = (reason: unknown): PdfReading =>
  reason instanceof Error
    ? { error: reason.name, message: reason.message }
    : { error: 'Error', message: String(reason) };

const reading: PdfReading = await readPages(workerData).then((pages) => ({ pages }), told);
// A stray fault tells itself one turn later; what was read around it may lack text.
await setImmediate();
parentPort?.postMessage('pages' in reading && strays.length > 0 ? told(strays[0]) : reading);

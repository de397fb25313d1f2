import { createHash } from 'node:crypto';
import type { Warning } from '../../src/speech/record.ts';
import { decode } from './decode.ts';

/** A source file as text, with what names and proves the file it came from. */
export interface Received extends Fixity {
  /** What every offset of the record counts in. */
  text: string;
  encoding: string;
  warnings: Warning[];
}

interface Fixity {
  /** Of the bytes as received. */
  sha256: string;
  /** First 12 digits of the SHA-256: the name of the source in every address. */
  id: string;
}

/**
 * @param bytes of one source file
 * @param _file its path below the folder of raw texts, with `/` between folders
 * @throws NotTextError where the bytes cannot be read as text
 */
export async function receive(bytes: Uint8Array, _file: string): Promise<Received> {
  return receiveText(bytes);
}

/** @throws NotTextError where the bytes of a plain text cannot be read as one */
export const receiveText = (bytes: Uint8Array): Received => ({
  ...decode(bytes),
  ...fixityOf(bytes),
});

function fixityOf(bytes: Uint8Array): Fixity {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, id: sha256.slice(0, 12) };
}

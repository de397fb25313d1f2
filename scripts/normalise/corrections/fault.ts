import { YAML } from '../knowledge/strings.zh-CN.ts';

/**
 * What the curator said of a source cannot be carried out. The source is left out then: built
 * without it, a page would show what the curator has called wrong, and nobody would be told.
 */
export class CorrectionError extends Error {
  override name = 'CorrectionError';
  /** The id of the source. */
  readonly source: string;

  /** @param sentences each with the file, the line, what is wrong and what to do */
  constructor(source: string, sentences: readonly string[]) {
    super(sentences.join(''));
    this.source = source;
  }
}

/** An entry that cannot be carried out, and why. */
export interface Fault {
  at: number;
  sentence: string;
}

/** @throws CorrectionError where there are faults */
export function refuse(source: string, path: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const sentences = [...faults]
    .sort((a, b) => a.at - b.at)
    .map(({ at, sentence }) => YAML.sentence(YAML.line(path, at), sentence));
  throw new CorrectionError(source, sentences);
}

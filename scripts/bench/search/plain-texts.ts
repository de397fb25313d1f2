import type { SearchDocument } from '../../../src/search/document.ts';
import { fold } from '../../../src/search/fold.ts';

/** The truth that every search is measured against: which folded texts include a string. */
export class PlainTexts {
  /** Of each document: its blocks folded, parted by line feeds, which no string has. */
  readonly texts: readonly string[];

  constructor(documents: readonly SearchDocument[]) {
    this.texts = documents.map(({ blocks }) => fold(blocks.map(({ text }) => text).join('\n')));
  }

  /** @param wanted not folded */
  has(wanted: string): boolean {
    const folded = fold(wanted);
    return this.texts.some((text) => text.includes(folded));
  }

  /**
   * @param wanted not folded
   * @returns the numbers of the documents that have every one of them
   */
  withAll(wanted: readonly string[]): Set<number> {
    const folded = wanted.map(fold);
    const numbers = new Set<number>();
    this.texts.forEach((text, number) => {
      if (folded.every((string) => text.includes(string))) numbers.add(number);
    });
    return numbers;
  }
}

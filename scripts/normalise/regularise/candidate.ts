/** A mark, or a pair of brackets or quotes, that is Chinese if what stands beside it is. */
export interface Candidate {
  /** What is to stand at each place if it is Chinese. */
  edits: readonly { at: number; text: string }[];
  rule: 'punctuation' | 'straight-quote';
  isChinese: (isCjkAt: IsCjkAt) => boolean;
}

/** Whether a Chinese character or mark stands at a place, by what is known so far. */
export type IsCjkAt = (place: number) => boolean;

/** @returns for a pair: whether either of the two touches Chinese text */
export const touchesCjk =
  (edits: Candidate['edits']) =>
  (isCjkAt: IsCjkAt): boolean =>
    edits.some(({ at }) => isCjkAt(at - 1) || isCjkAt(at + 1));

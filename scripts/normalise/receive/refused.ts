/** Why a file of a known format gives no text; each code has its sentence. */
export type ReceiveFault =
  | 'tangled'
  | 'shredded'
  | 'not-docx'
  | 'swollen'
  | 'not-pdf'
  | 'locked-pdf'
  | 'swollen-pdf'
  | 'no-text-layer'
  | 'garbled-pdf';

/** A file whose text cannot be taken out. */
export class RefusedSourceError extends Error {
  override name = 'RefusedSourceError';
  readonly code: ReceiveFault;
  /** What the sentence fills in: a page, a size, a number of lines. */
  readonly detail: string;
  constructor(code: ReceiveFault, detail = '', cause?: unknown) {
    super(detail === '' ? code : `${code}: ${detail}`, { cause });
    this.code = code;
    this.detail = detail;
  }
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalFor } from '../../../scripts/normalise/folder/intake.ts';
import { normalise } from '../../../scripts/normalise/pipeline.ts';
import { receive } from '../../../scripts/normalise/receive/receive.ts';
import { refusalSentence } from '../../../scripts/report/refusal.ts';
import { knowledge, proved, speech } from '../knowledge.ts';
import { abstract, docx, inList, level, num, p } from './build-docx.ts';
import { column, pdf } from './build-pdf.ts';

/** Whatever a file of any format holds: it is a source that is accounted for, or a sentence. */

const TEXT = speech('一、管住排口', '河道治理要舍得下本钱，也要算得清细账。');
const lines = TEXT.split('\n');

const WHOLE: Record<string, Uint8Array> = {
  html: new TextEncoder().encode(
    `<meta charset=utf-8><title>${lines[0]}</title><ol style="list-style:none"><li>${lines.join('<br>')}</ol><table><tr><td>1<td>2<tr><td>3<td>4</table>`,
  ),
  md: new TextEncoder().encode(
    `---\ntitle: x\n---\n# ${lines.join('\n\n**')}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
  ),
  docx: docx({
    body: lines.map((line) => p(line, inList(1))).join(''),
    numbering: abstract(0, level(0, 'chineseCounting', '%1、')) + num(1, 0),
  }),
  pdf: pdf([column(lines.slice(0, 4)), column(lines.slice(4))]),
};

/** Bytes of a whole file with a few changed, taken out or put in. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.nat(bytes.length - 1),
        cut: fc.nat(40),
        put: fc.uint8Array({ maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((changes) =>
      changes.reduce(
        (now, { at, cut, put }) =>
          Uint8Array.from([...now.subarray(0, at), ...put, ...now.subarray(at + cut)]),
        bytes,
      ),
    );

const PIECES =
  '<p> </p> <br> <table> <tr> <td> </table> <ol> <li> <b> </b> <div hidden> <!-- --> <script> & &#0; &nbsp; 河 。 \n ** # - 1. | ``` [^1] [^1]: > \\ \u0000 \ufeff style="display:none"'.split(
    ' ',
  );
const marked = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => new TextEncoder().encode(pieces.join('')));

async function accounted(bytes: Uint8Array, file: string): Promise<void> {
  const source = await receive(bytes, file).catch((error: unknown) => {
    const refusal = refusalFor(file, error);
    expect(refusal.code, String(error)).not.toBe('failed');
    expect(refusalSentence(refusal)).toMatch(/；请|，请|或删去它/u);
    return undefined;
  });
  if (source) proved(normalise(source, file, knowledge));
}

describe.each([
  ['html', 300],
  ['md', 300],
  ['docx', 150],
  ['pdf', 30],
])('.%s', (format, numRuns) => {
  const whole = WHOLE[format] as Uint8Array;
  test('whole', async () => {
    const { text } = await receive(whole, `x.${format}`);
    expect(text).toContain('河道治理要舍得下本钱');
  });

  test('any bytes, damaged files, marks in any order', async () => {
    const anything = fc.oneof(
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
      { weight: 4, arbitrary: damaged(whole) },
      { weight: 2, arbitrary: marked },
    );
    await fc.assert(
      fc.asyncProperty(anything, (bytes) => accounted(bytes, `x.${format}`)),
      { numRuns },
    );
  }, 120_000);
});

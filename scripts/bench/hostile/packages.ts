import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { filled, SENTENCE, type Unit } from './unit.ts';

/** Word documents and PDFs, packed: what is small on the disk need not be small inside. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** @param bytes so much of the unit the body holds before it is packed */
const docx = (unit: Unit, bytes: number) => (): Uint8Array => {
  const body = filled(unit, bytes);
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${DOCUMENT}"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    { mtime: '2012-03-01' },
  );
};

/** @param unit operators of one page, which is packed; `page` times the same */
const pdf =
  (unit: Unit, bytes: number, pages = 1) =>
  (): Uint8Array => {
    const stream = deflateSync(Buffer.from(`BT /F1 12 Tf ${filled(unit, bytes)} ET`)).toString(
      'latin1',
    );
    const kids = Array.from({ length: pages }, (_, i) => `${i + 5} 0 R`).join(' ');
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>';
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
      ...Array.from({ length: pages }, () => page),
    ];
    const numbered = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
    return Buffer.from(`%PDF-1.4\n${numbered}trailer << /Root 1 0 R >>\n`, 'latin1');
  };

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export const PACKAGES: Readonly<
  Record<'x.docx' | 'x.pdf', Readonly<Record<string, () => Uint8Array>>>
> = {
  'x.docx': {
    'paragraphs of a speech, 1 MB unpacked': docx(paragraph(SENTENCE.repeat(8)), 1_000_000),
    'a run for every word, 1 MB unpacked': docx(
      (i) => (i === 0 ? '<w:p>' : '<w:r><w:rPr><w:b/></w:rPr><w:t>治</w:t></w:r>'),
      1_000_000,
    ),
    'short paragraphs, 1 MB unpacked': docx(paragraph('治水'), 1_000_000),
    'tables in tables': docx('<w:tbl><w:tr><w:tc>', 1_000_000),
    '50,000 runs in one paragraph': docx((i) => {
      if (i === 0) return '<w:p>';
      return i < 50_000
        ? '<w:r><w:t>治</w:t></w:r>'
        : '</w:p>'.repeat(i === 50_000 ? 1 : 0).padEnd(9);
    }, 1_500_000),
    'tables by the thousand': docx(
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>治</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>水</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      1_000_000,
    ),
    'breaks of lines': docx((i) => (i === 0 ? '<w:p><w:r>' : '<w:t>治水</w:t><w:br/>'), 1_000_000),
    'a bomb: a letter 40 million times': docx('a', 40_000_000),
  },
  'x.pdf': {
    'lines on one page': pdf('1 0 0 1 50 700 Tm (water, water, and a bank) Tj ', 1_000_000),
    'letters placed one by one': pdf('1 0 0 1 50 700 Tm (a) Tj ', 300_000),
    'short lines down one page': pdf(
      (i) => `1 0 0 1 50 ${800 - (i % 800)} Tm (water ${i}) Tj `,
      1_000_000,
    ),
    'a thousand pages': pdf('1 0 0 1 50 700 Tm (water) Tj ', 100, 1000),

    'a bomb: 20 MB of one letter': pdf('(a) Tj ', 20_000_000),
  },
};

/**
 * PDF files with Chinese text, as small as the format allows (ISO 32000-1): the font is named
 * and not embedded, its codes are those of a predefined map, which a reader must bring itself.
 */

/** Where text stands on an A4 page: points from the left and from the bottom. */
export interface Placed {
  x: number;
  y: number;
  text: string;
  size?: number;
  /** Degrees, anticlockwise. */
  angle?: number;
}

const WIDTH = 595;
const HEIGHT = 842;

/** The codes of UniGB-UCS2-H are those of UTF-16, big-endian. */
const hex = (text: string) =>
  Array.from(text, (char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');

function drawn({ x, y, text, size = 16, angle = 0 }: Placed): string {
  const [cos, sin] = [Math.cos, Math.sin].map((f) => f((angle * Math.PI) / 180).toFixed(4));
  return `BT /F1 ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm <${hex(text)}> Tj ET`;
}

/** @param pages what stands on each page, in the order of drawing */
export function pdf(pages: readonly (readonly Placed[])[], trailer = ''): Uint8Array {
  const contents = pages.map((page) => page.map(drawn).join('\n'));
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Lines under each other from the top, set in by so many ems. */
export const column = (
  lines: readonly (string | [indent: number, text: string])[],
  x = 90,
  top = 760,
): Placed[] =>
  lines.map((line, i) => {
    const [indent, text] = typeof line === 'string' ? [0, line] : line;
    return { x: x + 16 * indent, y: top - 28 * i, text };
  });

import { strToU8, zipSync } from 'fflate';

/** Word documents, built from their parts: what a test says stands in them and nothing more. */

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Parts {
  /** Inside `w:body`. */
  body: string;
  /** Inside `w:numbering`. */
  numbering?: string;
  /** Inside `w:styles`. */
  styles?: string;
  /** Inside `w:footnotes`. */
  footnotes?: string;
  /** Inside `w:hdr`. */
  header?: string;
}

const ROOTS = { numbering: 'numbering', styles: 'styles', footnotes: 'footnotes', header: 'hdr' };

export function docx({ body, ...others }: Parts): Uint8Array {
  const names = Object.keys(others) as (keyof typeof ROOTS)[];
  const fileOf = (name: string) => (name === 'header' ? 'header1.xml' : `${name}.xml`);
  const links = names.map(
    (name, i) => `<Relationship Id="r${i}" Type="${OFFICE}/${name}" Target="${fileOf(name)}"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELS}">${links.join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  for (const name of names) {
    files[`word/${fileOf(name)}`] =
      `${HEAD}<w:${ROOTS[name]} ${W}>${others[name]}</w:${ROOTS[name]}>`;
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of plain text, or of runs. */
export const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text.startsWith('<') || text === '' ? text : run(text)}</w:p>`;
/** The properties of a paragraph in a list. */
export const inList = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
export const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const num = (id: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

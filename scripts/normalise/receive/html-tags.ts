/** A tag as the HTML Standard's tokenizer (13.2.5) finds it. */
export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  /** Ends in a slash; closes an element of SVG or MathML, and no other. */
  isSelfClosing: boolean;
  /** As they are written. */
  attributes: string;
  attributeCount: number;
}

const COMMENT_END = /--!?>/g;
/** A tag's name; what looks like a tag and is a comment to the end of its bracket. */
const OPENING = /<(?:(\/?)([a-z][^\t\n\f\r />]*)|(!--)(-?>)?|[!?]|\/[^a-z>])/giu;
const ATTRIBUTE =
  /[\t\n\f\r /]*[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r "'>][^\t\n\f\r >]*)?)?/y;
/** Elements whose content is characters alone. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));
const FOREIGN = new Set(['svg', 'math']);
const SCRIPT_STEP = /<!--(-*>)?|-->|<(\/?)script[\t\n\f\r />]/giu;

/**
 * The tags of a page in order: not those in comments, scripts, styles and values of attributes.
 * @param html decoded
 */
export function* tagsOf(html: string): Generator<Tag> {
  let foreign = 0;
  const opening = new RegExp(OPENING);
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const [, slash, name = '', comment, empty] = found;
    if (name === '') {
      if (!empty) opening.lastIndex = endOf(html, comment ? COMMENT_END : />/g, opening.lastIndex);
      continue;
    }
    const { end, attributeCount } = attributesFrom(html, opening.lastIndex);
    const attributes = html.slice(opening.lastIndex, end);
    const tag = {
      name: name.toLowerCase(),
      isEnd: slash === '/',
      isSelfClosing: foreign > 0 && attributes.endsWith('/'),
      attributes,
      attributeCount,
    };
    yield tag;
    opening.lastIndex = end;
    if (FOREIGN.has(tag.name)) foreign = Math.max(0, foreign + (tag.isEnd ? -1 : 1));
    else if (BREAKS_OUT.has(tag.name)) foreign = 0;
    if (foreign === 0 && !tag.isEnd && RAW.has(tag.name)) {
      opening.lastIndex = endOfRaw(html, tag.name, end);
    }
  }
}

/** Elements that end every element of SVG or MathML around them (13.2.6.5). */
const BREAKS_OUT = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i ' +
    'img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

/** Where a tag's attributes end: at its closing bracket, or with the page. */
function attributesFrom(html: string, from: number): { end: number; attributeCount: number } {
  if (html[from] === '>') return { end: from, attributeCount: 0 };
  let attributeCount = 0;
  let end = from;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    if (!ATTRIBUTE.test(html)) break;
    end = ATTRIBUTE.lastIndex;
    attributeCount++;
  }
  const close = html.indexOf('>', end);
  return { end: close < 0 ? html.length : close, attributeCount };
}

function endOf(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}

function endOfRaw(html: string, name: string, from: number): number {
  if (name === 'script') return endOfScript(html, from);
  const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'giu');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** A script in a comment in a script does not end the outer one (13.2.5.18 and on). */
function endOfScript(html: string, from: number): number {
  let isComment = false;
  let isInner = false;
  const step = new RegExp(SCRIPT_STEP);
  step.lastIndex = from;
  for (let found = step.exec(html); found; found = step.exec(html)) {
    const [text, empty, slash] = found;
    if (text.startsWith('<!--')) isComment ||= empty === undefined;
    else if (text === '-->') isComment = isInner = false;
    else if (slash === '/') {
      if (!isInner) return found.index;
      isInner = false;
    } else isInner = isComment;
  }
  return html.length;
}

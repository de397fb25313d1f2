import { markerOf } from '../lines/heading.ts';
import type { Line } from '../lines/lines.ts';
import { endsSentence } from '../lines/prose.ts';

/** 某县文史资料, 某厂讲话选: what a volume is called. */
const VOLUME =
  /(?:汇编|[选摘续]编|选[辑集登]|[文全]集|文选|史料选?|资料选?|纪念[册集刊]|回忆录|[讲谈]话[选集录]|言论[选集]|年鉴|通讯|简报|丛书|文存|[志史]稿?|选)$/u;
const LENGTH = { least: 2, most: 24 };
/** A speaker says these; no page is called so. */
const SPOKEN = /[我你咱]/u;
/** A row that breaks off is nearly as long as nine rows of ten are. */
const NEARLY = 0.8;
const NINE_OF_TEN = 0.9;

/**
 * Lines between the halves of a sentence that a page has broken: beside the page's number, or with
 * the name of a volume. What goes on below opens no paragraph. A heading above another does not
 * break off: it is shorter than a row.
 * @param lines those that have text, in order
 * @param pages the numbers of the lines that number pages
 */
export function betweenHalves(
  lines: readonly Line[],
  source: string,
  pages: ReadonlySet<number>,
): Line[] {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const row = NEARLY * (lengths[Math.floor(lengths.length * NINE_OF_TEN)] ?? 0);
  const isPage = (i: number) => pages.has(lines[i]?.number ?? -1);
  return lines.filter(({ text }, i) => {
    if (text.length < LENGTH.least || text.length > Math.min(LENGTH.most, row)) return false;
    if ((markerOf(text)?.kind ?? 'chapter') !== 'chapter') return false;
    if (SPOKEN.test(text) || PAUSE.test(text)) return false;
    if (!isPage(i - 1) && !isPage(i + 1) && !VOLUME.test(text)) return false;
    const above = lines[isPage(i - 1) ? i - 2 : i - 1];
    const below = lines[isPage(i + 1) ? i + 2 : i + 1];
    const breaksOff = above && above.text.length >= row && !endsSentence(above.text);
    return breaksOff && below !== undefined && goesOn(below, source);
  });
}

const PAUSE = /[，。；：、！？,;:!?]/u;

const goesOn = ({ start, end, text }: Line, source: string): boolean =>
  PAUSE.test(text) && !markerOf(text) && !/^\s/u.test(source.slice(start, end));

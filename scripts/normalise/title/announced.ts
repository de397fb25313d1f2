import { isProse } from '../lines/prose.ts';

/** 我演讲的题目是《一粒米的分量》: the title as the speaker gives it. */
const ANNOUNCES =
  /(?:题目|主题|题)(?:就?是|为|叫做?|：)[：:]?\s?[《“「"]([^》”」"《“]{3,40})[》”」"]/u;
/** It is given in one of the first paragraphs. */
const FIRST = 4;

/** @returns the title that a speaker gives to a speech, without its marks; nothing where none is given */
export function announcedTitle(lines: readonly { text: string }[]): string | undefined {
  const paragraphs = lines.filter(({ text }) => isProse(text)).slice(0, FIRST);
  for (const { text } of paragraphs) {
    const title = ANNOUNCES.exec(text)?.[1];
    if (title) return title;
  }
  return undefined;
}

/** Whether a line is that title, in marks or not. */
export const isAnnounced = (text: string, announced: string | undefined): boolean =>
  announced !== undefined && text.replace(/^[《“「"]|[》”」"]$/gu, '') === announced;

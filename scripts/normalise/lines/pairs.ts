const PAIRS = ['“”', '《》', '（）', '()', '【】', '〔〕'] as const;
const MARK = /[“”《》（）()【】〔〕]/g;
const HAS_MARK = /[“”《》（）()【】〔〕]/;

/** How many of each pair of marks are open: grows line by line, so that no line is read twice. */
export type OpenPairs = readonly number[];

const NONE_OPEN: OpenPairs = PAIRS.map(() => 0);

export function openPairs(text: string, before: OpenPairs = NONE_OPEN): OpenPairs {
  if (!HAS_MARK.test(text)) return before;
  const depths = [...before];
  for (const [mark] of text.matchAll(MARK)) {
    const pair = PAIRS.findIndex((marks) => marks.includes(mark));
    const depth = depths[pair] as number;
    if (PAIRS[pair]?.startsWith(mark)) depths[pair] = depth + 1;
    else if (depth > 0) depths[pair] = depth - 1;
  }
  return depths;
}

/** Whether an opening mark stands in a text that nothing closes. */
export const hasOpenPair = (text: string): boolean => openPairs(text).some((depth) => depth > 0);

const PAIRS = ['“”', '《》', '（）', '()', '【】', '〔〕'] as const;

/** How many of each pair of marks are open: grows line by line, so that no line is read twice. */
export type OpenPairs = readonly number[];

export const openPairs = (text: string, before: OpenPairs = PAIRS.map(() => 0)): OpenPairs =>
  PAIRS.map(([open, close], i) => {
    let depth = before[i] as number;
    for (const char of text) {
      if (char === open) depth++;
      else if (char === close && depth > 0) depth--;
    }
    return depth;
  });

/** Whether an opening mark stands in a text that nothing closes. */
export const hasOpenPair = (text: string): boolean => openPairs(text).some((depth) => depth > 0);

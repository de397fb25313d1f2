const QUOTED = /^["＂“”'＇‘’]([^"＂“”'＇‘’]+)["＂“”'＇‘’]$/;

/** @returns what stands in `term` between quotation marks; undefined where it is not all in them */
export const unquoted = (term: string): string | undefined =>
  QUOTED.exec(term.trim())?.[1]?.trim() || undefined;

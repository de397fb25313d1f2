import { type Candidate, touchesCjk } from './candidate.ts';

/**
 * Straight quotes, where they come in pairs that open and close in turn. A quotation of several
 * paragraphs opens at the beginning of one or after a colon, or closes at the end, without its
 * partner.
 */
export function quoteCandidates(text: string): Candidate[] {
  const found = [...text.matchAll(/"/g)].map(({ index }) => index);
  const pairs = pairUp(text, found);
  const isSound = pairs?.every(
    ([open, close]) =>
      (open === undefined || mayOpen(text, open)) && (close === undefined || mayClose(text, close)),
  );
  if (!pairs || !isSound) return [];
  return pairs.map(([open, close]) => {
    const edits = [
      ...(open === undefined ? [] : [{ at: open, text: '“' }]),
      ...(close === undefined ? [] : [{ at: close, text: '”' }]),
    ];
    return { edits, rule: 'straight-quote', isChinese: touchesCjk(edits) };
  });
}

const mayOpen = (text: string, at: number) => /[^，。；：！？,;:!?]/u.test(text.charAt(at + 1));
const mayClose = (text: string, at: number) => at > 0 && !/[：:]/u.test(text.charAt(at - 1));

type Pair = readonly [open: number | undefined, close: number | undefined];

/** @returns nothing where one quote has no partner and not just one place explains it */
function pairUp(text: string, found: readonly number[]): Pair[] | undefined {
  if (found.length % 2 === 0) return inTurn(found);
  const [first, last] = [found[0] as number, found.at(-1) as number];
  const rest = inTurn(found.slice(0, -1));
  const explained: Pair[][] = [
    ...(text.slice(0, first).trim() === ''
      ? [[[first, undefined] as const, ...inTurn(found.slice(1))]]
      : []),
    ...(/[：:]/u.test(text.charAt(last - 1)) ? [[...rest, [last, undefined] as const]] : []),
    ...(/[。！？；…]"\s*$/u.test(text) ? [[...rest, [undefined, last] as const]] : []),
  ];
  return explained.length === 1 ? explained[0] : undefined;
}

const inTurn = (found: readonly number[]): Pair[] =>
  found.flatMap((at, i): Pair[] => (i % 2 === 0 ? [[at, found[i + 1]]] : []));

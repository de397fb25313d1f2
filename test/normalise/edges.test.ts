import { expect, test } from 'vitest';
import { normalise } from '../../scripts/normalise/pipeline.ts';
import { receiveText } from '../../scripts/normalise/receive/receive.ts';
import { knowledge, proved } from './knowledge.ts';

const SENTENCE =
  '治水要舍得下本钱，也要算得清细账，一年一年治下去，治到水清为止，我们才算有了交代。';

/** Invisible characters and white space in turn, which lie outside the words of a line. */
const EDGES = ['\u0000\f', '\u00ad \u200b　', '\u200e\u00a0', ' \u007f\u0085 ', '\f\u0001\v'];

test.each(EDGES)('%j at the edges of a line is no part of its words', (edge) => {
  const text = `${SENTENCE.repeat(20)}\n${edge}${SENTENCE}${edge}`;
  const draft = normalise(receiveText(new TextEncoder().encode(text)), 'x.txt', knowledge);
  proved(draft);
  const [speech] = draft.speeches;
  expect(speech?.reading?.map((block) => block.text)).toEqual([SENTENCE.repeat(20), SENTENCE]);
});

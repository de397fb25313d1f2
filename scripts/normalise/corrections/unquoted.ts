import type { Block } from '../../../src/speech/body.ts';
import type { Fault } from './fault.ts';
import type { FactEntry } from './schema.ts';
import { CORRECTIONS as SAY } from './strings.zh-CN.ts';

/** Words of an entry that are said to stand in the text and do not. */
export function unquoted(entry: FactEntry, reading: readonly Block[]): Fault[] {
  const { at } = entry;
  const missing = (['formulations', 'works'] as const).flatMap((field) =>
    (entry[field] ?? [])
      .filter((words) => !reading.some(({ text }) => text.includes(words)))
      .map((words) => ({ at, sentence: SAY.notInText(field, words) })),
  );
  const misplaced = (entry.damage ?? [])
    .filter(({ text: words, paragraph }) => {
      const block = reading.find(({ anchor }) => anchor === `p${paragraph}`);
      return !block?.text.includes(words);
    })
    .map(({ text: words, paragraph }) => ({ at, sentence: SAY.notInParagraph(paragraph, words) }));
  return [...missing, ...misplaced];
}

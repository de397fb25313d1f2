import { join } from 'node:path';
import type { Draft } from '../../scripts/normalise/draft.ts';
import { readKnowledge } from '../../scripts/normalise/knowledge/knowledge.ts';
import { toSpeechFile } from '../../scripts/normalise/markdown.ts';
import { normalise, toRecord } from '../../scripts/normalise/pipeline.ts';
import { prove } from '../../scripts/normalise/prove.ts';
import { receiveText } from '../../scripts/normalise/receive/receive.ts';
import type { FrontMatter } from '../../src/speech/frontmatter.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const knowledge = readKnowledge(join(ROOT, 'content'));

/** Normalises a text given as a string, as UTF-8. */
export const draftOf = (text: string, file = 'x.txt'): Draft =>
  normalise(receiveText(new TextEncoder().encode(text)), file, knowledge);

/** The files and the record that a draft gives, after its proof. */
export function proved(draft: Draft): Map<string, string> {
  const files = new Map(
    draft.speeches.map(({ frontMatter, reading }) => {
      const front = frontMatter as FrontMatter;
      return [front.id, toSpeechFile(front, reading ?? [])];
    }),
  );
  prove(draft.source.text, toRecord(draft), files);
  return files;
}

/** The blocks of the first speech, one a line: `#` for a heading's level, `**` for a run-in. */
export const outline = (draft: Draft, speech = 0): string[] =>
  (draft.speeches[speech]?.reading ?? []).map((block) => {
    if (block.kind === 'heading') return `${'#'.repeat(block.depth - 1)} ${block.text}`;
    if (block.kind === 'table') return block.text;
    const { runIn, text, role } = block;
    const shown = runIn > 0 ? `**${text.slice(0, runIn)}**${text.slice(runIn)}` : text;
    return role ? `[${role}] ${shown}` : shown;
  });

/** A speech of a decent length around the lines of a test. */
export const speech = (...lines: string[]): string =>
  [
    '在全镇河道治理推进会上的讲话',
    '同志们：',
    '今天我们在河边开这个会，看一看水，也听一听岸上的人怎么说，然后把下一步的事情定下来。',
    ...lines,
    '事情就说到这里，请大家回去以后马上办、办到底，不要等下一次开会再来说难处。',
    '谢谢大家！',
  ].join('\n');

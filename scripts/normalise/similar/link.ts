import { readBody } from '../../../src/speech/body.ts';
import { readSpeechFile } from '../../../src/speech/file.ts';
import type { Similar } from '../../../src/speech/frontmatter.ts';
import { withFrontMatter } from '../markdown.ts';
import { findCandidates } from './candidates.ts';
import { compareTexts, INVERSE } from './compare.ts';
import type { Sketch } from './sketch.ts';

/** What linking touches of the world: the speeches that this run has written. */
export interface LinkEffects {
  reread(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
}

/** Two speeches with nearly the same text, for the archivist. */
export interface Repeat {
  /** What the first is to the second. */
  relation: Similar['relation'];
  share: number;
  speeches: [RepeatedSpeech, RepeatedSpeech];
}

export interface RepeatedSpeech {
  id: string;
  title: string;
  file: string;
}

const pathOf = (id: string) => `speeches/${id}.md`;

/**
 * Finds the speeches with nearly the same text, known only when all are read, and writes into
 * each which others they are. Nothing is merged: that is the archivist's to decide.
 * @param sketches speech id → sketch
 * @returns each pair once, sorted by file
 */
export async function linkSimilar(
  sketches: ReadonlyMap<string, Sketch>,
  effects: LinkEffects,
): Promise<Repeat[]> {
  const links = new Map<string, Similar[]>();
  const link = (id: string, similar: Similar) =>
    (links.get(id) ?? links.set(id, []).get(id))?.push(similar);
  const repeats: Repeat[] = [];
  const read = async (id: string) => toRead(id, await effects.reread(pathOf(id)));
  for (const [a, others] of findCandidates(sketches)) {
    const first = await read(a);
    for (const b of others) {
      const second = await read(b);
      const found = compareTexts(first.text, second.text);
      if (!found) continue;
      link(a, { id: b, ...found });
      link(b, { id: a, ...found, relation: INVERSE[found.relation] });
      repeats.push({ ...found, speeches: [first.speech, second.speech] });
    }
  }
  for (const [id, similar] of links) {
    const { frontMatter, body } = readSpeechFile(await effects.reread(pathOf(id)), pathOf(id));
    similar.sort((x, y) => y.share - x.share || (x.id < y.id ? -1 : 1));
    await effects.write(pathOf(id), withFrontMatter({ ...frontMatter, similar }, body));
  }
  return repeats.sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
}

const keyOf = ({ speeches }: Repeat) => speeches.map(({ file, id }) => `${file}\0${id}`).join('\0');

interface ReadSpeech {
  text: string;
  speech: RepeatedSpeech;
}

function toRead(id: string, file: string): ReadSpeech {
  const { frontMatter, body } = readSpeechFile(file, pathOf(id));
  const text = readBody(body, frontMatter.roles)
    .map((block) => block.text)
    .join('\n');
  return { text, speech: { id, title: frontMatter.title, file: frontMatter.source.file } };
}

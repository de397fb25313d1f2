import { parse } from 'yaml';
import { type FrontMatter, frontMatter } from './frontmatter.ts';

const FENCE = /^---\n([\s\S]*?\n)---\n\n?/;

/**
 * @param text the whole of a speech file
 * @param name the file's name, for the error
 * @returns its front matter, unread, and its Markdown body
 * @throws where there is no front matter
 */
export function splitSpeechFile(text: string, name: string): { yaml: string; body: string } {
  const fence = FENCE.exec(text);
  if (!fence?.[1]) throw new Error(`${name}: no front matter between two lines of ---`);
  return { yaml: fence[1], body: text.slice(fence[0].length) };
}

/**
 * @param text the whole of a speech file
 * @param name the file's name, for the error
 * @returns its front matter, checked, and its Markdown body
 * @throws where there is no front matter or it does not fit the schema
 */
export function readSpeechFile(
  text: string,
  name: string,
): { frontMatter: FrontMatter; body: string } {
  const { yaml, body } = splitSpeechFile(text, name);
  const checked = frontMatter.safeParse(parse(yaml));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Error(`${name}: front matter “${issue?.path.join('.')}”: ${issue?.message}`);
  }
  return { frontMatter: checked.data, body };
}

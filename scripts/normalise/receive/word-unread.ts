import { signLeftOut, wordsLeftOut } from '../../../src/i18n/warnings.zh-CN.ts';
import type { Warning } from '../../../src/speech/record.ts';
import { walk } from './word-xml.ts';

/** What mammoth says of words that it passed over; all else that it says is about looks. */
const SIGN =
  /^A w:sym element with an unsupported character was ignored: char (\w*) in font (.*)$/u;
const ELEMENT = /^An unrecognised element was ignored: (?:.*[:}])?(\w+)$/u;

/**
 * @param messages of mammoth
 * @param roots of the parts that it read
 * @returns each kind of loss once: a sign that has no character, or an element with words in it
 */
export function unreadWords(
  messages: readonly { message: string }[],
  roots: () => readonly Element[],
): Warning[] {
  const said = messages.map(({ message }) => message);
  const signs = said.flatMap((message) => {
    const [, code, font] = SIGN.exec(message) ?? [];
    return code === undefined || font === undefined ? [] : [signLeftOut(code, font)];
  });
  const names = new Set(said.flatMap((message) => ELEMENT.exec(message)?.[1] ?? []));
  const words = names.size > 0 ? wordsIn(roots(), names) : '';
  const left = words === '' ? [] : [wordsLeftOut([...words].length, words.slice(0, SHOWN))];
  return [...new Set([...signs, ...left])].map((message) => ({ code: 'unread-word', message }));
}

/** As much of the words as a person is shown. */
const SHOWN = 20;

function wordsIn(roots: readonly Element[], names: ReadonlySet<string>): string {
  const found: string[] = [];
  for (const root of roots) {
    const outermost = walk(root, ({ localName }) => !names.has(localName));
    for (const element of outermost) {
      if (!names.has(element.localName)) continue;
      for (const { localName, textContent } of walk(element, () => true)) {
        if (localName === 't') found.push(textContent ?? '');
      }
    }
  }
  return found.join('').replace(/\s+/gu, '');
}

/**
 * @param ask a pure function of a text
 * @param most answers that are kept, for a function that outlives the source; then all are forgotten
 * @returns the same function, which answers from memory where a text comes again: a source may
 * hold one short line a hundred thousand times
 */
export function recalled<T>(ask: (text: string) => T, most = Infinity): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    const answer = ask(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

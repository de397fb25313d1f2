/** Something that must not be published, in words that a person can act on. */
export interface Problem {
  /** File of the site or of the content directory, relative to that directory. */
  page: string;
  /** What is wrong there. */
  what: string;
  /** What to do about it. */
  do: string;
}

/** @returns one line for the terminal */
export const sentence = (problem: Problem): string =>
  `${problem.page}：${problem.what}；${problem.do}`;

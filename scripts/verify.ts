import { parseArgs } from 'node:util';
import { openArchive } from './verify/archive.ts';
import { checks } from './verify/checks.ts';
import { inspect } from './verify/inspect.ts';
import { type Problem, sentence } from './verify/problem.ts';
import { VERIFY } from './verify/strings.zh-CN.ts';

/**
 * Checks a built site against the content that it was built from.
 *
 * @param where.site directory of the built site
 * @param where.content directory with `speeches/`, `records/` and `sources/`
 * @returns what must not be published; nothing where all is well
 * @throws where a directory or a page cannot be read
 */
export async function verify(where: { site: string; content: string }): Promise<Problem[]> {
  return inspect(await openArchive(where.site, where.content), checks);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'dist' },
      content: { type: 'string', default: 'content' },
    },
  });
  const problems = await verify(values);
  for (const problem of problems) console.error(sentence(problem));
  if (problems.length === 0) console.log(VERIFY.sound(values.site));
  else process.exitCode = 1;
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    console.error(VERIFY.unreadable(error.message));
    process.exitCode = 1;
  });
}

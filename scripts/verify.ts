import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options.ts';
import { reasonOf } from './report.ts';
import { areStrangers, openArchive } from './verify/archive.ts';
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

/** @throws with a sentence where this site and this content are not to be held together */
async function main(): Promise<number> {
  const { values } = readOptions(
    {
      options: {
        site: { type: 'string', default: 'dist' },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    },
    VERIFY.usage,
  );
  if (values.help) {
    console.log(VERIFY.usage);
    return 0;
  }
  const { site, content } = values;
  if (!existsSync(join(site, 'index.html'))) throw new Error(VERIFY.noSite(site));
  const isThere = (part: string) => existsSync(join(content, part));
  if (!['speeches', 'records'].every(isThere)) throw new Error(VERIFY.noContent(content));
  const archive = await openArchive(site, content);
  if (areStrangers(archive)) throw new Error(VERIFY.otherContent(site, content));
  const problems = await inspect(archive, checks);
  for (const problem of problems) console.error(sentence(problem));
  if (problems.length === 0) console.log(VERIFY.sound(site));
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}

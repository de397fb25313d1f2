import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { carriedBrowser, carriedRunsHere } from './carried.ts';
import { installedBrowsers } from './installed.ts';

/** No name but this machine's is ever resolved, not even by the browser for itself. */
const ARGUMENTS = [
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const firstLine = (error: unknown): string => String(error).split('\n')[0] ?? '';

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  ),
  ...more,
});

async function* choices(): AsyncGenerator<LaunchOptions> {
  for (const executablePath of installedBrowsers(process.platform, process.env)) {
    yield { executablePath };
  }
  if (!carriedRunsHere || process.env.CHROME_PATH) return;
  const { executablePath, env } = await carriedBrowser();
  yield { executablePath, env: environment(env) };
}

/**
 * Starts the first browser that starts: the one that `CHROME_PATH` names, an installed
 * one, the one that the packages carry.
 * @throws a sentence that says what to install
 */
export async function launch(): Promise<Browser> {
  const failures: string[] = [];
  for await (const choice of choices()) {
    try {
      return await chromium.launch({ ...choice, args: ARGUMENTS });
    } catch (error) {
      failures.push(`${choice.executablePath}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    [
      'No browser can be started.',
      'Install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to the program of one.',
      ...failures,
    ].join('\n'),
  );
}

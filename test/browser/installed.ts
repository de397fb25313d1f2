import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a Chrome, a Chromium or an Edge lies once it is installed. */

const PROGRAMS = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
  ],
  darwin: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

const FOLDERS: Record<keyof typeof PROGRAMS, (env: Environment) => (string | undefined)[]> = {
  linux: () => ['/usr/bin', '/usr/local/bin'],
  darwin: () => ['/Applications', join(homedir(), 'Applications')],
  win32: (env) => [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA],
};

/**
 * @param platform as `process.platform` has it
 * @param env the environment: `CHROME_PATH` names a program and beats the known places
 * @returns the programs to try, in order; those of the known places that are there
 */
export function installedBrowsers(platform: string, env: Environment): string[] {
  const chosen = env.CHROME_PATH;
  if (chosen) return [chosen];
  if (!(platform in PROGRAMS)) return [];
  const known = platform as keyof typeof PROGRAMS;
  const folders = FOLDERS[known](env).filter((folder) => folder !== undefined);
  return PROGRAMS[known]
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .filter((path) => existsSync(path));
}

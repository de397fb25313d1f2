import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** Where a Chrome, a Chromium or an Edge lies once it is installed. */

type Environment = Readonly<Record<string, string | undefined>>;

interface Platform {
  join: (...parts: string[]) => string;
  folders: (env: Environment) => (string | undefined)[];
  programs: readonly string[];
}

const PLATFORMS: Record<string, Platform> = {
  linux: {
    join: posix.join,
    folders: () => ['/usr/bin', '/usr/local/bin'],
    programs: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
    ],
  },
  darwin: {
    join: posix.join,
    folders: () => ['/Applications', posix.join(homedir(), 'Applications')],
    programs: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  win32: {
    join: win32.join,
    folders: (env) => [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA],
    programs: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
};

/**
 * @param platform as `process.platform` has it
 * @param env the environment: `CHROME_PATH` names a program and beats the known places
 * @returns the programs to try, in order; of those in the known places, the ones that exist
 */
export function installedBrowsers(
  platform: string,
  env: Environment,
  exists: (path: string) => boolean = existsSync,
): string[] {
  if (env.CHROME_PATH) return [env.CHROME_PATH];
  const known = PLATFORMS[platform];
  if (!known) return [];
  const folders = known.folders(env).filter((folder) => folder !== undefined);
  return known.programs
    .flatMap((program) => folders.map((folder) => known.join(folder, program)))
    .filter(exists);
}

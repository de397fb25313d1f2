import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { boxFont } from './box-font.ts';

/**
 * The Chromium that the npm package @sparticuz/chromium carries. It needs nothing of the
 * machine: it brings the libraries that a bare system lacks, and a font.
 */
export interface Carried {
  executablePath: string;
  env: Record<string, string>;
}

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const manifest = join(modules, '@sparticuz/chromium/package.json');

/** The only machines that its program runs on. */
export const carriedRunsHere = process.platform === 'linux' && process.arch === 'x64';

/** The same fonts on every machine: the package's for Latin letters, boxes for hanzi. */
const fontConfiguration = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`;

/**
 * Unpacks into an empty folder. The package writes to the folder for temporary files, and
 * unpacks its libraries only where it believes that it runs on Amazon Linux.
 */
async function unpack(home: string): Promise<void> {
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  const env = { ...process.env, TMPDIR: home, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const arguments_ = ['--input-type=module', '--eval', script];
  await promisify(execFile)(process.execPath, arguments_, { cwd: modules, env });
}

/**
 * Unpacks the carried Chromium once for each of its versions, 200 MB beside the packages.
 * @returns its program and the environment that it needs
 */
export async function carriedBrowser(): Promise<Carried> {
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const home = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    // Half an unpacked browser must never look like a whole one.
    const begun = `${home}.${process.pid}`;
    await mkdir(begun, { recursive: true });
    await unpack(begun);
    await writeFile(join(begun, 'fonts.conf'), fontConfiguration(home));
    await writeFile(join(begun, 'fonts', 'boxes.ttf'), boxFont());
    await rename(begun, home).catch(() => rm(begun, { recursive: true }));
  }
  return {
    executablePath: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { launch } from '../../scripts/browser/launch.ts';
import { serve } from '../../scripts/serve/static-server.ts';
import { SAMPLE } from '../sample/folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the same built site at the root of a host and in a sub-folder. */
    siteAtRoot: string;
    siteInFolder: string;
  }
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the sample archive the way a person does, whatever other texts are held. */
async function build(temporary: string, out: string): Promise<void> {
  const raw = join(temporary, 'raw');
  await cp(SAMPLE, join(raw, 'sample'), { recursive: true });
  const line = ['scripts/build.ts', '--raw', raw, '--out', out];
  await promisify(execFile)(process.execPath, line, { cwd: project, maxBuffer: 2 ** 26 });
}

/**
 * Builds the sample site once and serves it for every browser test. `YANLU_TEST_SITE`
 * names a built site to test instead.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // Unpacks the carried browser before any test has a time limit, or says what to install.
  await (await launch()).close();

  const temporary = await mkdtemp(join(tmpdir(), 'yanlu-browser-'));
  const given = process.env.YANLU_TEST_SITE;
  const site = given ?? join(temporary, 'site');
  if (!given) await build(temporary, site);

  const atRoot = await serve(site, { port: 0 });
  const inFolder = await serve(site, { port: 0, folder: '/library/archive/' });
  provide('siteAtRoot', atRoot.url);
  provide('siteInFolder', inFolder.url);
  return async () => {
    await Promise.all([atRoot.close(), inFolder.close()]);
    await rm(temporary, { recursive: true });
  };
}

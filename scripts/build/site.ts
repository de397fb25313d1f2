import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { writeIndex } from '../index.ts';
import type { Problem } from '../verify/problem.ts';
import { verify } from '../verify.ts';
import { openStaging } from './staging.ts';
import { discard, mark } from './swap.ts';

export interface SiteTask {
  /** The project, where `astro.config.mjs` stands. */
  root: string;
  /** Holds `speeches/`, `records/` and `sources/`. */
  content: string;
  /** The folder to build in. */
  staging: string;
  /** Address of the published site, for feeds and the sitemap. */
  baseUrl?: string;
  counts: Record<string, number>;
  report: (stage: 'pages' | 'index' | 'verify', detail?: string) => void;
}

/**
 * Renders the pages, writes the search index and checks the whole.
 * @returns the folder of the site, and what is wrong with it
 */
export async function buildSite(task: SiteTask): Promise<{ site: string; problems: Problem[] }> {
  const { root, content, staging, baseUrl, report } = task;
  const site = join(staging, 'site');
  process.env.YANLU_CONTENT = content;
  if (baseUrl) process.env.YANLU_BASE_URL = baseUrl;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Whatever the surroundings say: pages for development would have no search.
  process.env.NODE_ENV = 'production';
  report('pages');
  await render(root, site, join(staging, 'cache'));
  report('index');
  await writeIndex({ content, site, report: (sentence) => report('index', sentence) });
  await mark(site, task.counts);
  report('verify');
  return { site, problems: await verify({ site, content }) };
}

/**
 * Astro's own files must lie inside the project to find their packages. Where the site lies
 * outside, it would put them into one folder for all builds; so each renders in its own.
 */
async function render(root: string, site: string, cacheDir: string): Promise<void> {
  const staging = await openStaging(join(root, '.astro', 'site'));
  try {
    const outDir = join(staging, 'site');
    await build({ root, outDir, cacheDir, logLevel: 'error' });
    await move(outDir, site);
  } finally {
    await discard(staging);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

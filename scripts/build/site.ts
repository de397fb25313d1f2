import { join } from 'node:path';
import { build } from 'astro';
import { writeIndex } from '../index.ts';
import type { Problem } from '../verify/problem.ts';
import { verify } from '../verify.ts';
import { mark } from './swap.ts';

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
  report('pages');
  await build({
    root,
    outDir: site,
    cacheDir: join(staging, 'cache'),
    logLevel: 'error',
  });
  report('index');
  await writeIndex({ content, site, report: (sentence) => report('index', sentence) });
  await mark(site, task.counts);
  report('verify');
  return { site, problems: await verify({ site, content }) };
}

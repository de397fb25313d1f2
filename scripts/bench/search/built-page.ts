import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { SCREEN } from './measure.ts';
import { inFreshPage, slowDown } from './page.ts';
import type { CountingServer, Traffic } from './server.ts';

/** The search page as the site has it: what it costs until a reader sees the first results. */

const PROJECT = join(import.meta.dirname, '../../..');
const PATIENCE = 30_000;
/** A speech that makes a site; what is searched is put in afterwards. */
const SPEECH = [
  '在检索工作会议上的讲话',
  '同志们：',
  '今天我们召开这次会议，主要任务是总结前一阶段的工作，研究部署下一阶段的重点任务。刚才几个部门作了发言，讲得都很好，我都同意。下面，我讲三点意见。',
  '一、要认清形势，增强做好工作的责任感。各单位要看到成绩，更要看到差距，把思想统一到工作部署上来，把力量凝聚到任务落实上来。',
  '二、要突出重点，把各项任务落到实处。要坚持问题导向，列出清单，逐项对照，逐项整改，做到件件有着落，事事有回音。',
  '三、要加强领导，形成齐抓共管的合力。主要负责同志要亲自抓，分管负责同志要具体抓，一级抓一级，层层抓落实。',
  '同志们，做好今年的工作意义重大。让我们振奋精神，扎实工作，努力完成全年的各项任务。',
  '谢谢大家！',
].join('\n\n');

/**
 * Builds a small site and gives it the index of many documents.
 * @param index folder of the exact index with its modules
 * @param root the site gets a folder of this name there
 */
export async function buildPage(index: string, root: string, name: string): Promise<void> {
  const [raw, site] = [join(root, `${name}-raw`), join(root, name)];
  await mkdir(raw);
  await writeFile(join(raw, '1.txt'), SPEECH);
  const line = ['scripts/build.ts', '--raw', raw, '--out', site];
  await promisify(execFile)(process.execPath, line, { cwd: PROJECT, maxBuffer: 2 ** 26 });
  const search = join(site, 'search');
  for (const held of await readdir(search)) {
    if (held !== 'words') await rm(join(search, held), { recursive: true });
  }
  await cp(index, search, { recursive: true });
}

export interface PageCost {
  /** From the address with a query in it, and from typing into a box that has the focus. */
  address: Traffic[];
  slow: number[];
  focused: number[];
}

/**
 * Runs in the page: waits until so many results with marked passages are there. It scrolls to
 * the last one, since an interface may fetch the next only then.
 * @returns milliseconds since the page's beginning
 */
async function shown(count: number): Promise<number> {
  for (;;) {
    const links = document.querySelectorAll<HTMLAnchorElement>('main a[href*="speeches/"]');
    const found = [...links].filter(({ pathname }) => /\/speeches\/\d+\.html$/.test(pathname));
    const results = new Set(found.map(({ pathname }) => pathname));
    const marks = document.querySelectorAll('main mark').length;
    if (results.size >= count && marks >= count) return performance.now();
    found.at(-1)?.scrollIntoView();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const untilShown = async (page: Page): Promise<number> => {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the results do not appear')), PATIENCE).unref();
  });
  return Promise.race([page.evaluate(shown, SCREEN), late]);
};

/**
 * @param folder of the built site on the server
 * @param queries of which each gives a whole screen of results
 * @param slowQueries how many of them are asked on a slow line too
 */
export async function measurePage(
  browser: Browser,
  server: CountingServer,
  folder: string,
  queries: readonly string[],
  slowQueries: number,
): Promise<PageCost> {
  const address = `${server.url}${folder}/search.html`;
  const cost: PageCost = { address: [], slow: [], focused: [] };
  const withQuery = (page: Page, query: string) =>
    page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });

  for (const query of queries) {
    await inFreshPage(browser, async (page) => {
      server.take();
      await withQuery(page, query);
      await untilShown(page);
      cost.address.push(server.take());
    });
  }
  for (const query of queries.slice(0, slowQueries)) {
    await inFreshPage(browser, async (page) => {
      await slowDown(page);
      await withQuery(page, query);
      cost.slow.push(await untilShown(page));
    });
    await inFreshPage(browser, async (page) => {
      await page.goto(address, { waitUntil: 'networkidle' });
      const box = page.locator('main input[type="search"], main [role="searchbox"]').first();
      await box.focus();
      await page.waitForLoadState('networkidle');
      await slowDown(page);
      const before = await page.evaluate(() => performance.now());
      await box.fill(query);
      cost.focused.push((await untilShown(page)) - before);
    });
  }
  return cost;
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortTakenError, type Served, serve } from '../scripts/serve/static-server.ts';
import { run } from './commands/place.ts';

let site: string;
const served: Served[] = [];

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'yanlu-serve-'));
  await mkdir(join(site, 'themes'));
  await writeFile(join(site, 'index.html'), '首页');
  await writeFile(join(site, '404.html'), '没有这一页');
  await writeFile(join(site, 'themes/a.html'), '主题');
  for (const folder of ['/', '/library/archive/'])
    served.push(await serve(site, { port: 0, folder }));
});
afterAll(async () => {
  await Promise.all(served.map((server) => server.close()));
  await rm(site, { recursive: true });
});

describe.each([0, 1])('a served site (%i)', (which) => {
  it.each([
    ['', 200, '首页'],
    ['index.html?q=1', 200, '首页'],
    ['themes/a.html', 200, '主题'],
    ['themes/', 404, '没有这一页'],
    ['themes/none.html', 404, '没有这一页'],
    ['%E4%B8', 404, '没有这一页'],
    ['themes/..%2f..%2f..%2fetc/passwd', 404, '没有这一页'],
  ])('answers %j with %i', async (path, status, text) => {
    const response = await fetch(`${served[which]?.url}${path}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(text);
  });
});

it('a site in a sub-folder is not at the root of the host', async () => {
  const { origin } = new URL(served[1]?.url ?? '');
  expect((await fetch(`${origin}/themes/a.html`)).status).toBe(404);
});

it('a port that is taken is an error', async () => {
  const port = Number(new URL(served[0]?.url ?? '').port);
  await expect(serve(site, { port })).rejects.toThrow(PortTakenError);
  const { code, output } = await run('preview', ['--out', site, '--port', String(port)]);
  expect(code).toBe(1);
  expect(output).toBe(`无法预览：端口 ${port} 正被别的程序使用；请用 --port 换一个端口。\n`);
});

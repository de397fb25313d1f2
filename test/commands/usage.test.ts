import { describe, expect, test } from 'vitest';
import { run } from './place.ts';

/** Every command shows how it is called, and says what was wrong with how it was. */

describe.each([
  ['verify', '用法：npm run verify -- [--site 文件夹] [--content 文件夹]'],
  ['preview', '用法：npm run preview -- [--out 文件夹] [--port 端口]'],
  ['bench', '用法：npm run bench -- [normalise]'],
  ['index', '用法：npx node scripts/index.ts [--content 文件夹] [--site 文件夹]'],
])('%s', (command, usage) => {
  test.concurrent.each([
    [['--help'], 0, ''],
    [['-h'], 0, ''],
    [['--fast'], 1, '没有“--fast”这个选项；请照用法改正。\n'],
  ])('%j', async (args, code, words) => {
    const ending = await run(command, args);
    expect(ending.output).toContain(`${words}${usage}`);
    expect(ending.output).not.toMatch(/\n\s+at |Error|ERR_/u);
    expect(ending.code).toBe(code);
  });
});

test.concurrent.each([
  ['bench', ['toString'], '没有“toString”这项测速；请照用法改正。\n用法：'],
  ['preview', ['--out', 'docs'], '“docs”里没有建成的网站；请先运行 npm run build。'],
  ['preview', ['x'], '多了“x”；请照用法改正。\n用法：'],
])('%s %j', async (command, args, words) => {
  const { code, output } = await run(command, args);
  expect(code).toBe(1);
  expect(output).toContain(words);
});

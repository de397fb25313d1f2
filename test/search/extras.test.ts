import { beforeEach, expect, test, vi } from 'vitest';
import { makeInstance } from '../../src/search/instance.ts';
import { extras, reading } from '../../src/search/modules.ts';
import { BASE, documents } from './instance.ts';
import { plainEngine } from './plain-engine.ts';

/** What few queries need is in a module of its own, which comes when it is first wanted. */

vi.mock('../../src/search/modules.ts', async (original) => {
  const modules = await original<typeof import('../../src/search/modules.ts')>();
  return { ...modules, extras: vi.fn(modules.extras) };
});

const asksForExtras = vi.mocked(extras);
beforeEach(() => asksForExtras.mockClear());

/** An instance, and what its index was asked for. */
function made() {
  const calls: string[] = [];
  const plain = plainEngine(documents, undefined, (call) => calls.push(call));
  const open = () => {
    calls.push('open');
    return plain.open();
  };
  const instance = makeInstance({}, new URL(BASE), () => ({ ...plain, open }), reading);
  return { instance, calls };
}

/** Holds the module back until the returned function is called. */
function hold(): () => void {
  const come = asksForExtras.getMockImplementation() ?? extras;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  asksForExtras.mockImplementationOnce(async () => {
    await arrived;
    return come();
  });
  return arrive;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the index is asked while the module comes', async () => {
  const { instance, calls } = made();
  const arrive = hold();
  const filters = instance.filters();
  await settled();
  expect(calls).toEqual(['open']);
  arrive();
  expect(await filters).toHaveProperty('主题');
});

test.each(['concordance', 'distribution'] as const)(
  'what the %s is of is looked up while the module comes',
  async (name) => {
    const { instance, calls } = made();
    const arrive = hold();
    const answer =
      name === 'concordance'
        ? instance.concordance('抓落实').next()
        : instance.distribution('抓落实');
    await settled();
    expect(calls).toEqual(['find 抓落实']);
    arrive();
    expect(await answer).toBeTruthy();
  },
);

test('what fails while the module comes is told by the question', async () => {
  const trouble = new Error('the line is down');
  const plain = plainEngine(documents);
  const engine = {
    ...plain,
    open: () => Promise.reject(trouble),
    answer: () => Promise.reject(trouble),
  };
  const instance = makeInstance({}, new URL(BASE), () => engine, reading);
  await expect(instance.filters()).rejects.toBe(trouble);
  await expect(instance.distribution('抓')).rejects.toBe(trouble);
  await expect(instance.concordance('抓').next()).rejects.toBe(trouble);
});

test('what was typed, and can be no pinyin, asks for nothing', async () => {
  const { instance, calls } = made();
  for (const typed of ['作风', 'z', '1234', '']) expect(await instance.suggest(typed)).toEqual([]);
  expect(asksForExtras).not.toHaveBeenCalled();
  expect(calls).toEqual([]);
});

test('a question that was asked is answered, though the instance is destroyed meanwhile', async () => {
  const { instance } = made();
  const arrive = hold();
  const filters = instance.filters();
  await instance.destroy();
  arrive();
  expect(await filters).toMatchObject({ 层级: { 市: 2, 县区: 1 } });
});

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve/static-server.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
  },
});

async function main(): Promise<void> {
  await access(join(values.out, 'index.html')).catch(() => {
    throw new Error(`${values.out} holds no built site; run npm run build first`);
  });
  const { url } = await serve(values.out, { port: Number(values.port) }).catch((error: Error) => {
    throw new Error(`${error.message}; choose another port with --port`);
  });
  console.log(`${values.out} is at ${url} (Ctrl-C ends)`);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

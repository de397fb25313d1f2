import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve/static-server.ts';
import { PREVIEW } from './serve/strings.zh-CN.ts';

/** Shows the built site on a port of this machine, until it is stopped. */

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
    help: { type: 'boolean', short: 'h' },
  },
});

/** @returns what to tell the person; the server goes on where it was started */
async function start(out: string, port: string): Promise<string> {
  if (!existsSync(join(out, 'index.html'))) throw new Error(PREVIEW.missing(out));
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new Error(PREVIEW.port(port));
  }
  const { url } = await serve(out, { port: Number(port) }).catch((error: Error) => {
    throw new Error(PREVIEW.failed(error.message));
  });
  return PREVIEW.ready(out, url);
}

if (values.help) console.log(PREVIEW.usage);
else {
  await start(values.out, values.port).then(console.log, (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options.ts';
import { reasonOf } from './report.ts';
import { PortTakenError, serve } from './serve/static-server.ts';
import { PREVIEW } from './serve/strings.zh-CN.ts';

/** Shows the built site on a port of this machine, until it is stopped. */

/** @returns what to tell the person; the server goes on where it was started */
async function start(out: string, port: string): Promise<string> {
  if (!existsSync(join(out, 'index.html'))) throw new Error(PREVIEW.missing(out));
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new Error(PREVIEW.port(port));
  }
  const { url } = await serve(out, { port: Number(port) }).catch((error: Error) => {
    throw new Error(PREVIEW.failed(whyNot(error, Number(port))));
  });
  return PREVIEW.ready(out, url);
}

function whyNot(error: Error, port: number): string {
  if (error instanceof PortTakenError) return PREVIEW.taken(port);
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' ? PREVIEW.noRight(port) : error.message;
}

async function main(): Promise<string> {
  const { values } = readOptions(
    {
      options: {
        out: { type: 'string', default: 'dist' },
        port: { type: 'string', default: '4321' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    },
    PREVIEW.usage,
  );
  return values.help ? PREVIEW.usage : start(values.out, values.port);
}

try {
  console.log(await main());
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** A file server without compression that counts what is asked of it. */
export interface CountingServer {
  /** Address of the root: ends in a slash. */
  url: string;
  /** What was asked since the last call. */
  take: () => { requests: number; bytes: number };
  close: () => Promise<void>;
}

export async function serveCounting(root: string): Promise<CountingServer> {
  let [requests, bytes] = [0, 0];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests++;
    try {
      const file = await readFile(join(root, normalize(decodeURIComponent(pathname))));
      bytes += file.length;
      response.end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  // A connection must not be closed while its client still means to use it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    take: () => {
      const taken = { requests, bytes };
      [requests, bytes] = [0, 0];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

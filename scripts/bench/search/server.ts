import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** What was asked of the server; pages and their styles are the site's and not counted. */
export interface Traffic {
  requests: number;
  /** Of the bodies, as they were sent. */
  bytes: number;
}

/** A file server without compression that counts what is asked of it. */
export interface CountingServer {
  /** Address of the root: ends in a slash. */
  url: string;
  /** What was asked since the last call. */
  take: () => Traffic;
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const NOT_COUNTED = /\.(?:html|css)$|\/favicon\.[a-z]+$/;
/** They make the page's clock exact to a few microseconds. */
const ISOLATION = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** @param root the folder that is served, whatever comes to lie in it */
export async function serveCounting(root: string): Promise<CountingServer> {
  let traffic: Traffic = { requests: 0, bytes: 0 };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const counted = !NOT_COUNTED.test(pathname);
    if (counted) traffic.requests++;
    try {
      const file = await readFile(join(root, normalize(decodeURIComponent(pathname))));
      if (counted) traffic.bytes += file.length;
      const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...ISOLATION }).end(file);
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
      const taken = traffic;
      traffic = { requests: 0, bytes: 0 };
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

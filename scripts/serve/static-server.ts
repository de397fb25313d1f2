import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type Plugin, type PreviewServer, preview } from 'vite';

export interface Served {
  /** Address of the site's root, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

export interface Options {
  /** 0 for any that is free. */
  port: number;
  /** Sub-folder of the host in which the site appears to lie: `/` or `/name/`. */
  folder?: string;
}

/** Another program listens there. */
export class PortTakenError extends Error {
  override name = 'PortTakenError';
  constructor(port: number) {
    super(`port ${port} is taken`);
  }
}

/** The file of the site that a request names, if it names one. */
function fileOf(site: string, url: string): string | undefined {
  try {
    const file = join(site, decodeURIComponent(url.replace(/[?#].*/s, '')));
    return file.startsWith(`${site}${sep}`) ? file : undefined;
  } catch {
    return undefined;
  }
}

const isThere = async (file: string | undefined): Promise<boolean> =>
  file !== undefined && (await stat(file).catch(() => undefined))?.isFile() === true;

/** Answers what no file answers with the site's own 404 page, as static hosts do. */
function notFound(site: string): Plugin {
  return {
    name: 'yanlu:not-found',
    configurePreviewServer: (server) => () => {
      server.middlewares.use(async (request, response, next) => {
        // An address that led to a page has been rewritten to that page's file by now.
        if (await isThere(fileOf(site, request.url ?? '/'))) return next();
        response.statusCode = 404;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await readFile(join(site, '404.html')).catch(() => 'Not found'));
      });
    },
  };
}

function portOf(server: PreviewServer): number {
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/**
 * Serves a built site on this machine alone, as a plain file server does.
 * @param site directory of the built site; what changes in it is seen at once
 * @throws PortTakenError where the port is taken
 */
export async function serve(site: string, { port, folder = '/' }: Options): Promise<Served> {
  const root = resolve(site);
  const started = preview({
    root,
    base: folder,
    appType: 'mpa',
    configFile: false,
    envDir: false,
    logLevel: 'silent',
    build: { outDir: root },
    preview: { host: '127.0.0.1', port, strictPort: port !== 0, open: false },
    plugins: [notFound(root)],
  });
  const server = await started.catch((error: Error) => {
    throw /port \d+ is already in use/iu.test(error.message) ? new PortTakenError(port) : error;
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}${folder}`,
    close: () => server.close(),
  };
}

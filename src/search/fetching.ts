import type { FetchFile } from './files.ts';

/** @returns reads files of the index at `folder`, which ends in a slash, over the network */
export const fetchFrom =
  (folder: URL): FetchFile =>
  async (name, build) => {
    const address = folder.href + name + (build === undefined ? '' : `?${build.toString(16)}`);
    const response = await fetch(address, build === undefined ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  };

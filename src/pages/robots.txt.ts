import { address, baseUrl, publicAddress } from '../site/links.ts';

/** Everything may be read. The sitemap is only named where its absolute address is known. */
export function GET(): Response {
  const base = baseUrl();
  const sitemap = base ? `Sitemap: ${publicAddress(address.sitemap, base)}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
}

import { resolveAddress } from '../address.ts';
import { type Archive, speechPage } from '../archive.ts';
import type { Check } from '../check.ts';
import type { Problem } from '../problem.ts';
import { VERIFY } from '../strings.zh-CN.ts';

/** The site's lists for machines, and what stands around an address in them. */
const LISTINGS: Record<string, RegExp> = {
  'sitemap.xml': /<loc>([^<]*)<\/loc>/g,
  'feed.xml': /<link[^>]*\shref="([^"]*)"/g,
};
const COMPLETE = 'sitemap.xml';

/**
 * The file that an address means. Where the site has an address of its own, that stands in
 * front of the path; nobody tells the check which it is.
 */
function fileOf(archive: Archive, address: string): string | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname.slice(1) : address;
  const target = resolveAddress('sitemap.xml', path);
  if (target.kind !== 'inside') return undefined;
  const parts = target.file.split('/');
  return parts
    .map((_, index) => parts.slice(index).join('/'))
    .find((file) => archive.files.has(file));
}

async function inListing(archive: Archive, page: string, pattern: RegExp): Promise<Problem[]> {
  if (!archive.files.has(page)) return [{ page, what: VERIFY.noListing, do: VERIFY.rebuild }];
  const text = await archive.readSite(page);
  const addresses = [...text.matchAll(pattern)].map(([, address = '']) => address);
  const files = new Map(addresses.map((address) => [address, fileOf(archive, address)]));
  const lost = addresses
    .filter((address) => files.get(address) === undefined)
    .map((address) => ({
      page,
      what: VERIFY.link('', address, VERIFY.links.missing.what, 1),
      do: VERIFY.links.missing.do,
    }));
  if (page !== COMPLETE) return lost;
  const listed = new Set(files.values());
  const unlisted = [...archive.speeches]
    .map(speechPage)
    .filter((speech) => !listed.has(speech))
    .map((speech) => ({ page, what: VERIFY.unlisted(speech), do: VERIFY.again }));
  return [...lost, ...unlisted];
}

/** The sitemap lists every speech, and what it and the feed list is there. */
export const listings: Check = (archive) => ({
  async finish() {
    const found = Object.entries(LISTINGS).map(([page, pattern]) =>
      inListing(archive, page, pattern),
    );
    return (await Promise.all(found)).flat();
  },
});

import { facetNames } from '../site/facets.ts';
import { holdings } from '../site/holdings.ts';
import { address, publicAddress, sections } from '../site/links.ts';
import { escapeXml, xmlResponse } from '../site/xml.ts';

/**
 * Every page of the site (sitemaps.org 0.9). The addresses are absolute where the build
 * knows the base URL, which search engines insist on, and relative where it does not.
 */
export async function GET(): Promise<Response> {
  const { speeches, facet } = await holdings();
  const pages = [
    address.home,
    address.search,
    address.about,
    ...sections.map(address.section),
    ...facetNames.flatMap((name) => facet(name).map(({ slug }) => address.entry(name, slug))),
    ...speeches.flatMap(({ id }) => [address.speech(id), address.provenance(id)]),
  ];
  const urls = pages.map((page) => `  <url><loc>${escapeXml(publicAddress(page))}</loc></url>`);
  return xmlResponse(
    ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...urls, '</urlset>'].join(
      '\n',
    ),
    'application/xml',
  );
}

import { createHash } from 'node:crypto';
import type { FrontMatter } from '../speech/frontmatter.ts';
import { periodLabel } from '../speech/period.ts';
import type { ArchiveSettings } from './archive.ts';
import { address, publicAddress } from './links.ts';
import { ownTitle } from './lists.ts';
import { escapeXml } from './xml.ts';

/**
 * The archive as an Atom feed (RFC 4287).
 *
 * An entry's identifier comes from the speech's own id, so it stays the same wherever the
 * site stands. `updated` is what the text itself allows, since the hour of the build would
 * make every build differ: the stated date, or else the first day of the period; the Unix
 * epoch where the text says nothing.
 */

const UNKNOWN = '1970-01-01';

/** A name-based UUID in the layout of version 8 (RFC 9562): the first bits of a SHA-256. */
const uuid = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const instant = ({ date, period }: FrontMatter): string => {
  const known = date?.value ?? period?.from ?? period?.to ?? UNKNOWN;
  return `${known}${UNKNOWN.slice(known.length)}T00:00:00Z`;
};

const entry = (speech: FrontMatter, base: string | undefined): string => {
  const link = publicAddress(address.speech(speech.id), base);
  const about = [
    periodLabel(speech.period),
    speech.level?.value,
    speech.occasion?.value,
    ...(speech.themes?.value ?? []),
  ];
  return [
    '  <entry>',
    `    <id>${uuid(speech.id)}</id>`,
    `    <title>${escapeXml(ownTitle(speech))}</title>`,
    `    <link href="${escapeXml(link)}"/>`,
    `    <updated>${instant(speech)}</updated>`,
    ...(speech.themes?.value ?? []).map((theme) => `    <category term="${escapeXml(theme)}"/>`),
    `    <summary>${escapeXml(about.filter(Boolean).join(' · '))}</summary>`,
    '  </entry>',
  ].join('\n');
};

/**
 * @param speeches those to list, in the feed's order
 * @param base the base URL; without one the links are relative to the feed
 */
export function atomFeed(
  settings: ArchiveSettings,
  speeches: FrontMatter[],
  base: string | undefined,
): string {
  const updated = speeches.map(instant).sort().at(-1) ?? `${UNKNOWN}T00:00:00Z`;
  return [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">`,
    `  <id>${uuid([settings.name, settings.keeper].filter(Boolean).join('\n'))}</id>`,
    `  <title>${escapeXml(settings.name)}</title>`,
    `  <subtitle>${escapeXml(settings.about)}</subtitle>`,
    `  <author><name>${escapeXml(settings.keeper ?? settings.name)}</name></author>`,
    `  <link rel="self" href="${escapeXml(publicAddress(address.feed, base))}"/>`,
    `  <link href="${escapeXml(publicAddress(address.home, base))}"/>`,
    `  <updated>${updated}</updated>`,
    ...speeches.map((speech) => entry(speech, base)),
    '</feed>',
  ].join('\n');
}

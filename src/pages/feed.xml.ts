import { archive } from '../site/archive.ts';
import { atomFeed } from '../site/feed.ts';
import { holdings } from '../site/holdings.ts';
import { baseUrl } from '../site/links.ts';
import { xmlResponse } from '../site/xml.ts';

const LATEST = 50;

export async function GET(): Promise<Response> {
  const { speeches } = await holdings();
  return xmlResponse(
    atomFeed(archive, speeches.slice(0, LATEST), baseUrl()),
    'application/atom+xml',
  );
}

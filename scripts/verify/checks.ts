import type { Check } from './check.ts';
import { basics } from './checks/basics.ts';
import { links } from './checks/links.ts';
import { listings } from './checks/listings.ts';
import { reachable } from './checks/reachable.ts';
import { requests } from './checks/requests.ts';
import { search } from './checks/search.ts';
import { sources } from './checks/sources.ts';
import { text } from './checks/text.ts';

/** What must hold of every built site, in the order in which it is reported. */
export const checks: readonly Check[] = [
  basics,
  links,
  listings,
  requests,
  reachable,
  sources,
  text,
  search,
];

import type { Problem } from './problem.ts';

/** The ways in which an address can be wrong. */
const FAULTS = {
  above: {
    what: 'leads above the root of the site',
    do: 'write the address without climbing above the root of the site',
  },
  absolute: {
    what: 'begins at the root of the host',
    do: 'write it relative to the page, so that the site works in a sub-folder',
  },
  script: {
    what: 'is a script',
    do: 'give the element a real address, and attach the script with addEventListener',
  },
  malformed: {
    what: 'is not a well-formed address',
    do: 'percent-encode the address',
  },
  missing: {
    what: 'leads to a file that the site does not have',
    do: 'build the page that it names, or take the link away',
  },
  anchor: {
    what: 'leads to an id that the page does not have',
    do: 'give the target that id, or correct the part after #',
  },
} as const;

export type LinkFault = keyof typeof FAULTS;

interface Found {
  page: string;
  where: string;
  address: string;
  fault: LinkFault;
  pages: Set<string>;
}

/** Collects faults; the same wrong target is told once, however many pages lead to it. */
export class LinkFaults {
  readonly #found = new Map<string, Found>();

  /** @param target what makes two faults the same */
  add(fault: LinkFault, target: string, page: string, where: string, address: string): void {
    const key = `${fault} ${target}`;
    const known = this.#found.get(key);
    if (known) known.pages.add(page);
    else this.#found.set(key, { page, where, address, fault, pages: new Set([page]) });
  }

  problems(): Problem[] {
    return [...this.#found.values()].map(({ page, where, address, fault, pages }) => {
      const spread = pages.size > 1 ? ` (on ${pages.size} pages)` : '';
      return {
        page,
        what: `${where} “${address}” ${FAULTS[fault].what}${spread}`,
        do: FAULTS[fault].do,
      };
    });
  }
}

import type { Problem } from './problem.ts';
import { VERIFY } from './strings.zh-CN.ts';

/** The ways in which an address can be wrong. */
export type LinkFault = keyof typeof VERIFY.links;

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
    return [...this.#found.values()].map(({ page, where, address, fault, pages }) => ({
      page,
      what: VERIFY.link(where, address, VERIFY.links[fault].what, pages.size),
      do: VERIFY.links[fault].do,
    }));
  }
}

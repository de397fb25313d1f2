import type { Archive } from './archive.ts';
import type { Element, Node } from './html.ts';
import type { Problem } from './problem.ts';
import type { Reference } from './references.ts';

/** One page of the site, parsed; it is let go of as soon as every check has seen it. */
export interface Page {
  /** Relative to the root of the site, with slashes. */
  path: string;
  root: Node;
  elements: readonly Element[];
  references: readonly Reference[];
}

/** A check at work: it sees every page once and may speak again at the end. */
export interface Inspector {
  page?(page: Page): Problem[] | Promise<Problem[]>;
  finish?(): Problem[] | Promise<Problem[]>;
}

/** Starts a check on one archive. */
export type Check = (archive: Archive) => Inspector;

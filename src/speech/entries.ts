import { z } from 'zod';

/** What the entries of the archivist's YAML files (`content/rules/`, `content/vocabulary/`) share. */

/** What is wrong with an entry where a schema alone cannot say it; stands in an issue's `params`. */
export type Fault =
  | { fault: 'pattern'; reason: string }
  /** `first` is the index of the entry that has the value already. */
  | { fault: 'repeated'; first: number }
  /** Another file has the value already. */
  | { fault: 'taken'; file: string }
  /** The value is not written as it has to be; the strings of the reader say how. */
  | { fault: 'form'; form: string };

/** The name under which a value stands in addresses, or a rule in records. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What readers see. */
export const label = z.string().min(1);

/** @param path of the field that holds the source, below what the context refines */
export function compile(
  source: string,
  flags: string,
  context: z.RefinementCtx,
  path: PropertyKey[] = [],
): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    // The engine's words come after the pattern, which the reader has before their eyes.
    const reason = (error as Error).message.replace(/^.*: /su, '');
    tell(context, path, { fault: 'pattern', reason });
    return undefined;
  }
}

/** `2012`, `2012-09` or `2012-09-30`, in quotation marks, since YAML takes a bare year for a number. */
export const date = z.string().superRefine((value, context) => {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(value)) {
    tell(context, [], { fault: 'form', form: 'date' });
  }
});

/** A regular expression, compiled between `before` and `after`. */
export const compiled = (flags: string, before = '', after = '') =>
  z
    .string()
    .transform((source, context) => compile(before + source + after, flags, context) ?? z.NEVER);

type Named<K extends string> = readonly Record<K, string>[];

/** Refines a list: no two of its entries have the same value in one of these fields. */
export const unique =
  <K extends string>(...fields: K[]) =>
  (entries: Named<K>, context: z.RefinementCtx): void => {
    for (const field of fields) {
      const seen = new Map<string, number>();
      for (const [index, entry] of entries.entries()) {
        const first = seen.get(entry[field]);
        if (first === undefined) seen.set(entry[field], index);
        else tell(context, [index, field], { fault: 'repeated', first });
      }
    }
  };

/** Refines a list: none of its entries has a value in a field that one of another file has. */
export const unlike =
  <K extends string>(field: K, others: Named<K>, file: string) =>
  (entries: Named<K>, context: z.RefinementCtx): void => {
    const taken = new Set(others.map((other) => other[field]));
    for (const [index, entry] of entries.entries()) {
      if (taken.has(entry[field])) tell(context, [index, field], { fault: 'taken', file });
    }
  };

/** Adds a fault to what a schema has found; `path` from the value that is being refined. */
export function tell(context: z.RefinementCtx, path: PropertyKey[], params: Fault): void {
  context.addIssue({ code: 'custom', path, message: Object.values(params).join(' '), params });
}

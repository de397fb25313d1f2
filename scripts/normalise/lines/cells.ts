/** Between two cells of a row where a person reads it; in a source it is a tab. */
const RULE = ' │ ';

/** A row as a person reads it. */
export const ruled = (text: string): string => text.replaceAll('\t', RULE);

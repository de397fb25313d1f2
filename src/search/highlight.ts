/** The parameter of a page's address that says what to mark on it; may stand several times. */
export const HIGHLIGHT_PARAM = 'highlight';

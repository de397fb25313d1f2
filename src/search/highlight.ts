/** The parameter of a page's address that says what to mark on it, once for each word. */
export const HIGHLIGHT_PARAM = 'highlight';

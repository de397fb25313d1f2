/** Control characters in a text or a file's name would reach the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is shown as a sign
export const shown = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]/gu, '�');

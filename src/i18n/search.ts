import { type SearchStrings, searchZhCN } from './search.zh-CN.ts';

/**
 * The words of the search, apart from the rest of the interface because they go to the
 * browser. One entry a language; a missing string is a type error.
 */
const languages: Record<string, SearchStrings> = { 'zh-CN': searchZhCN };

/** @param language as in `<html lang>`; one that is not known speaks simplified Chinese */
export const searchStrings = (language: string): SearchStrings => languages[language] ?? searchZhCN;

import { contextZhCN, marksZhCN, searchPageZhCN, searchZhCN, spreadZhCN } from './search.zh-CN.ts';

/**
 * The words of the search, apart from the rest of the interface because they go to the
 * browser. One entry a language in each; a missing string is a type error.
 */
export type SearchStrings = typeof searchZhCN;
export type MarkStrings = typeof marksZhCN;

const search: Record<string, SearchStrings> = { 'zh-CN': searchZhCN };
const searchPage: Record<string, typeof searchPageZhCN> = { 'zh-CN': searchPageZhCN };
const context: Record<string, typeof contextZhCN> = { 'zh-CN': contextZhCN };
const spread: Record<string, typeof spreadZhCN> = { 'zh-CN': spreadZhCN };
const marks: Record<string, MarkStrings> = { 'zh-CN': marksZhCN };

/** @param language as in `<html lang>`; one that is not known speaks simplified Chinese */
export const searchStrings = (language: string) => search[language] ?? searchZhCN;
/** The same of the search page as the host sends it. */
export const searchPageStrings = (language: string) => searchPage[language] ?? searchPageZhCN;
/** The same of occurrences in context. */
export const contextStrings = (language: string) => context[language] ?? contextZhCN;
/** The same of where and when. */
export const spreadStrings = (language: string) => spread[language] ?? spreadZhCN;
/** The same of the page that a hit opens. */
export const markStrings = (language: string) => marks[language] ?? marksZhCN;

/** As much of the rivals as is used here: they are installed when a benchmark first needs them. */

declare module 'flexsearch' {
  export const Charset: { CJK: object };
  export class Index {
    constructor(options: { encoder: object });
    add(id: number, text: string): void;
    search(query: string, options: { limit: number }): number[];
    export(handler: (key: string, data: string | undefined) => void | Promise<void>): Promise<void>;
    import(key: string, data: string): void;
  }
}

declare module 'minisearch' {
  interface Options {
    fields: string[];
    tokenize: (text: string) => string[];
    processTerm: (term: string) => string;
    searchOptions: { combineWith: 'AND'; tokenize: (text: string) => string[] };
  }
  export default class MiniSearch {
    constructor(options: Options);
    static loadJSON(json: string, options: Options): MiniSearch;
    add(document: { id: number; text: string }): void;
    search(query: string): { id: number }[];
  }
}

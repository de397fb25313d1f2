import { isProse } from '../lines/prose.ts';

/** A line of one file as the zones see it. */
export interface Placed {
  text: string;
  /** What its words say: see judge.ts. */
  odds: number;
  /** Its words alone make it the site's. */
  isSite: boolean;
  /** The number or the running title of a page, which stands in the midst of a text. */
  isPage: boolean;
  /** It holds words that only a speaker says. */
  isVoiced: boolean;
  /** It opens a part of a collection. */
  isMark: boolean;
}

/** Nothing much makes a line with these odds a site's. */
const SPOKEN = 0.3;
/** A line with a speaker's own words may hold some of a site's. */
const VOICED = 0.8;
export const isSpokenProse = ({ text, odds, isSite, isVoiced }: Placed) =>
  odds < (isVoiced ? VOICED : SPOKEN) && !isSite && (isProse(text) || isPiece(text));

/** A line of a narrow page: long enough, with a mark inside. */
const isPiece = (text: string) => text.length >= 14 && /[，。；]./u.test(text);

/** Holds for lines that are not the site's by their words alone. */
export const isOwn =
  (test: (text: string) => boolean) =>
  ({ text, isSite }: Placed) =>
    !isSite && test(text);

/** A line with these odds says what sites say. */
export const TOLD = 0.8;

/** Whether a line says what sites say; what stands on pages in the midst of a text does not. */
export const tellsOfSite = ({ odds, isSite, isPage }: Placed): boolean =>
  !isPage && (isSite || odds >= TOLD);

import { type AddressOptions, addressesOf } from './addresses.ts';
import type { Piece, Snapshot } from './contract.ts';
import { type ExcerptOptions, makeExcerpt } from './excerpt.ts';
import { fewAtOnce } from './few-at-once.ts';
import { type Hit, readHits } from './hits.ts';
import { bestPassages } from './passages.ts';
import type { Evaluation, Found, Wanted } from './query/evaluate.ts';
import type {
  Anchor,
  Excerpt,
  Places,
  ResultData,
  SubResult,
  WeightedLocation,
} from './result-data.ts';

/** One found document as Pagefind's browser API describes it. */

export interface ResultOptions extends ExcerptOptions, AddressOptions {}

/** What is read, and how it is told. */
interface ResultRequest {
  /** Has nothing wanted where documents were only filtered. */
  evaluation: Evaluation;
  /** Those with places, the one to show first; at least one. */
  pieces: readonly number[];
  places: Places;
  options: ResultOptions;
  /** All pieces of the document are read, not only the best one. */
  whole: boolean;
}

/** How many pieces are asked for at once. */
const AT_ONCE = 8;
/** A title is never cut. */
const WHOLE: ExcerptOptions = { length: Number.POSITIVE_INFINITY, ellipsis: '' };

const weighted = (locations: number[]): WeightedLocation[] =>
  locations.map((location) => ({ weight: 1, balanced_score: 1, location }));

const anchorOf = ({ anchor, label, start, field }: Hit): Anchor => ({
  element: field === 'heading' ? 'h2' : 'p',
  id: anchor,
  text: label,
  location: start,
});

const locationsOf = ({ start, spans }: Hit): number[] => spans.map((span) => start + span.start);

/** The blocks of one anchor, such as the rows of a table. */
function subResult(
  hits: readonly Hit[],
  address: (anchor: string) => string,
  options: ResultOptions,
): SubResult {
  const [first] = hits as [Hit];
  const locations = hits.flatMap(locationsOf);
  return {
    title: first.label,
    url: address(first.anchor),
    anchor: anchorOf(first),
    ...makeExcerpt(first.text, first.spans, options),
    locations,
    weighted_locations: weighted(locations),
  };
}

/** Which pieces of a document are read, and whether they are all of it. */
interface Read {
  pieces: Piece[];
  hits: Hit[];
  isWhole: boolean;
}

/** The index does not tell which pieces have a word in a heading: then the next one is read. */
async function readBest(
  snapshot: Snapshot,
  { document }: Found,
  { evaluation, pieces: best, whole }: ResultRequest,
): Promise<Read> {
  const { firstPieces } = snapshot.extent();
  const first = firstPieces[document] ?? 0;
  const end = firstPieces[document + 1] ?? first + 1;
  if (whole || end - first === 1) {
    const numbers = Array.from({ length: end - first }, (_, at) => first + at);
    const pieces = await fewAtOnce(numbers, AT_ONCE, (number) => snapshot.piece(number));
    return { pieces, hits: readHits(pieces, evaluation.wanted), isWhole: true };
  }
  let read: Read | undefined;
  for (const number of best) {
    const pieces = [await snapshot.piece(number)];
    const next = { pieces, hits: readHits(pieces, evaluation.wanted), isWhole: false };
    if (next.hits.some(({ spans, field }) => spans.length > 0 && field !== 'title')) return next;
    read ??= next;
  }
  return read as Read;
}

/** @returns the title as HTML, marked; undefined where nothing wanted stands in it */
async function markTitle(
  snapshot: Snapshot,
  title: string | undefined,
  wanted: readonly Wanted[],
): Promise<Excerpt | undefined> {
  if (!title || wanted.length === 0) return undefined;
  const block = { anchor: '', label: title, text: title, field: 'title' } as const;
  const piece = { blocks: [block], folded: [await snapshot.fold(title)] };
  const [hit] = readHits([piece], wanted);
  return hit && hit.spans.length > 0 ? makeExcerpt(title, hit.spans, WHOLE) : undefined;
}

/** @returns what Pagefind's API tells of one result */
export async function readResult(
  snapshot: Snapshot,
  found: Found,
  request: ResultRequest,
): Promise<ResultData> {
  const { pieces, hits, isWhole } = await readBest(snapshot, found, request);
  const { url, meta, filters } = pieces[0] as Piece;
  const { places, options } = request;
  const { wanted } = request.evaluation;
  const address = addressesOf(url, wanted, options);
  const anchored = hits.filter(({ anchor }) => anchor !== '');
  const passages = bestPassages(anchored.filter(({ spans }) => spans.length > 0));
  const marked = await markTitle(snapshot, meta['title'], wanted);

  const shown = passages.best?.[0] ?? (marked ? undefined : (anchored[0] ?? hits[0]));
  const excerpt = shown ? makeExcerpt(shown.text, shown.spans, options) : marked;
  const content = hits.map(({ text }) => text).join('\n');
  const locations = hits.flatMap(locationsOf);
  // Titles stand in what was read, whichever piece it is that a query of titles alone shows.
  const isComplete = isWhole || wanted.every(({ field }) => field === 'title');
  const counted: Places = isComplete
    ? { count: locations.length, exact: true }
    : { count: Math.max(locations.length, places.count), exact: places.exact };
  return {
    url: address(''),
    raw_url: url,
    content,
    raw_content: content,
    word_count: content.length,
    filters,
    meta: {
      ...meta,
      places: String(counted.count),
      ...(marked ? { marked_title: marked.excerpt } : {}),
    },
    places: counted,
    anchors: anchored.map(anchorOf),
    ...(excerpt ?? { excerpt: '', plain_excerpt: '' }),
    locations,
    weighted_locations: weighted(locations),
    sub_results: passages.all.map((passage) => subResult(passage, address, options)),
    whole: isWhole,
  };
}

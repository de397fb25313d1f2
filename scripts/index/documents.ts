import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strings } from '../../src/i18n/index.ts';
import { searchStrings } from '../../src/i18n/search.ts';
import type { Block } from '../../src/search/contract.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { Suggestion } from '../../src/search/suggest.ts';
import { archive } from '../../src/site/archive.ts';
import { wholeness } from '../../src/site/corrections.ts';
import { type FacetName, facetValues } from '../../src/site/facets.ts';
import { address } from '../../src/site/links.ts';
import { latestFirst } from '../../src/site/lists.ts';
import { readBody, type Block as SpeechBlock } from '../../src/speech/body.ts';
import { readSpeechFile } from '../../src/speech/file.ts';
import type { CorrectedField, FrontMatter } from '../../src/speech/frontmatter.ts';
import { periodLabel, periodSortKey } from '../../src/speech/period.ts';

/** The speeches as the search sees them: documents with text, fields and anchors. */

const words = searchStrings(archive.language);

/** What readers filter by, in this order. */
const FILTERS: [FacetName, string][] = [
  ['themes', strings.facts.themes],
  ['occasions', strings.facts.occasion],
  ['levels', strings.facts.level],
  ['periods', strings.facts.period],
  ['collections', strings.facts.collection],
];

const filtersOf = (speech: FrontMatter): SearchDocument['filters'] => ({
  ...Object.fromEntries(
    FILTERS.map(([facet, name]) => [name, facetValues[facet](speech).map(({ label }) => label)]),
  ),
  [strings.search.completeness]: [wholeness(speech.completeness)],
});

/** The part stands beside the title: what is searched is the title itself. */
function metaOf(speech: FrontMatter): SearchDocument['meta'] {
  const { title, titleBasis, collection, period, level, occasion, corrected = [] } = speech;
  const marked = (field: CorrectedField, value: string | undefined) =>
    value && corrected.includes(field) ? value + words.corrected : value;
  const facts = [
    marked('period', period && periodLabel(period)),
    marked('level', level?.value),
    marked('occasion', occasion?.value),
  ];
  const isGiven = corrected.includes('title');
  const draft = isGiven ? words.corrected : titleBasis === 'inferred' ? words.inferred : undefined;
  return {
    title,
    ...(draft ? { draft } : {}),
    ...(collection ? { part: words.part(strings.list.part(collection.part)) } : {}),
    facts: facts.filter(Boolean).join(' · '),
    ...(period ? { period: periodLabel(period) } : {}),
  };
}

/** What may be offered to a reader who types pinyin. */
function suggestionsOf({ title, themes, collection, formulations }: FrontMatter): Suggestion[] {
  const texts: [Suggestion['kind'], string[]][] = [
    ['theme', themes?.value ?? []],
    ['collection', collection ? [collection.title] : []],
    ['formulation', formulations],
    ['title', [title]],
  ];
  return texts.flatMap(([kind, found]) => found.map((text) => ({ text, kind })));
}

/** No block of a search document holds a line feed: a table gives one for each row. */
const linesOf = (block: SpeechBlock): string[] =>
  block.kind === 'table' ? block.rows.map((cells) => cells.join('\t')) : [block.text];

const placeOf = (block: SpeechBlock, heading: string | undefined): string => {
  if (block.kind === 'heading') return words.heading;
  const place = words.paragraph(Number(block.anchor.slice(1)));
  return heading ? words.within(place, heading) : place;
};

function blocksOf(title: string, body: SpeechBlock[]): Block[] {
  let heading: string | undefined;
  const blocks = body.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text;
    const label = placeOf(block, heading);
    const field: Block['field'] = block.kind === 'heading' ? 'heading' : 'text';
    return linesOf(block).map((line) => {
      return { anchor: block.anchor, label, text: line.replaceAll('\n', ' '), field };
    });
  });
  return [{ anchor: '', label: title, text: title, field: 'title' }, ...blocks];
}

function documentOf(speech: FrontMatter, body: string): SearchDocument {
  const { id, title, roles, characters, period } = speech;
  const time = periodSortKey(period);
  return {
    url: address.speech(id).slice(1),
    meta: metaOf(speech),
    filters: filtersOf(speech),
    sort: { characters: String(characters), ...(time ? { period: time } : {}) },
    blocks: blocksOf(title, readBody(body, roles)),
    suggestions: suggestionsOf(speech),
  };
}

/**
 * @param content directory with `speeches/*.md`
 * @returns the latest speech first, so that it is where nothing else decides
 */
export async function readDocuments(content: string): Promise<SearchDocument[]> {
  const folder = join(content, 'speeches');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const files = [];
  for (const name of names) {
    files.push(readSpeechFile(await readFile(join(folder, name), 'utf8'), name));
  }
  return files
    .sort((a, b) => latestFirst(a.frontMatter, b.frontMatter))
    .map(({ frontMatter, body }) => documentOf(frontMatter, body));
}

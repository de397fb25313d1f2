import type { Block } from '../../../src/speech/body.ts';
import type { FrontMatter, TitleBasis } from '../../../src/speech/frontmatter.ts';
import { collectionName } from '../divide/collection-name.ts';
import { type Draft, encodingOf, type SpeechDraft, speechId } from '../draft.ts';
import { applyEdits } from '../edits.ts';
import type { Rules } from '../knowledge/rules.ts';
import type { Vocabulary } from '../knowledge/vocabulary.ts';
import { linesWithin } from '../lines/lines.ts';
import { regulariseText } from '../regularise/text.ts';
import { simplify } from '../traditional.ts';
import { findCompleteness } from './completeness.ts';
import { damageOf } from './damage.ts';
import { findDate, findPlace } from './date.ts';
import { findLevel } from './level.ts';
import { findOccasion } from './occasion.ts';
import { zonesOf } from './passages.ts';
import { findPeriod } from './period/period.ts';
import { findFormulations, findWorks } from './quotations.ts';
import { restore, simplified } from './simplified.ts';
import { findSpeaker } from './speaker.ts';
import { findThemes } from './themes.ts';
import { firstWords, inferTitle } from './title.ts';

/** Says what each speech is: its front matter, each described fact with its evidence. */
export function describe(
  draft: Draft,
  { rules, vocabulary }: { rules: Rules; vocabulary: Vocabulary },
): Draft {
  const of = draft.speeches.filter(({ part }) => part !== undefined).length;
  const describeOne = (speech: SpeechDraft) => ({
    ...speech,
    frontMatter: {
      ...frontMatterOf(draft, speech, rules, vocabulary),
      ...collectionOf(draft, speech, of),
    },
  });
  return { ...draft, speeches: draft.speeches.map(describeOne) };
}

function frontMatterOf(
  draft: Draft,
  speech: SpeechDraft,
  rules: Rules,
  vocabulary: Vocabulary,
): FrontMatter {
  const blocks = speech.reading ?? [];
  const texts = blocks.map((block) => block.text);
  const given = speech.title && regular(speech.title.text);
  const plain = simplified(blocks);
  const zones = zonesOf(simplify(given ?? ''), plain);
  const hasOwn = given !== undefined && speech.title?.basis === 'explicit';
  const named = hasOwn ? undefined : inferTitle(zones);
  const inferred = given === undefined ? (named ?? firstWords(blocks)) : named;
  const titleBasis: TitleBasis = speech.title?.basis ?? 'inferred';
  const own = hasOwn ? simplify(given) : undefined;
  const date = findDate(blocks, own);
  // The title is quoted, too.
  const plainText = [own ?? '', ...plain.map((block) => block.text)].join('\n');
  const ownText = [own === undefined ? '' : given, ...texts].join('\n');
  const facts = {
    inferredTitle: inferred,
    themes: findThemes(zones, vocabulary.themes),
    occasion: findOccasion(own, zones, vocabulary.occasions),
    level: findLevel(own, zones, vocabulary.levels),
    speaker: findSpeaker(blocks),
    place: findPlace(blocks),
    date,
    period: findPeriod(
      plain.map((block) => block.text),
      vocabulary.periods,
      date,
      own,
    ),
  };
  return {
    id: speechId(draft, speech),
    title: given ?? inferred?.value ?? draft.source.file,
    titleBasis,
    ...(speech.title ? { sourceTitle: speech.title.source } : {}),
    ...present(facts, (fact) => restore(fact, plainText, ownText)),
    source: sourceOf(draft, speech),
    completeness: findCompleteness(plain, speech.blocks, speech.title !== undefined),
    ...damageOf(blocks, rules.damage, given),
    formulations: findFormulations(texts),
    works: findWorks(texts),
    roles: rolesOf(blocks),
    characters: zones.characters,
  };
}

const regular = (text: string) => applyEdits(text, regulariseText(text));

interface Fact {
  evidence: string[];
}

/** The facts that were found, quoting the text as it stands; what was not found is absent. */
function present<T extends Record<string, Fact | undefined>>(
  facts: T,
  quote: (fact: Fact) => Fact | undefined,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const found = Object.entries(facts).flatMap(([name, fact]) =>
    fact ? [[name, quote(fact)]] : [],
  );
  return Object.fromEntries(found) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function sourceOf(draft: Draft, speech: SpeechDraft): FrontMatter['source'] {
  const { file, sha256 } = draft.source;
  const inside = linesWithin(draft.lines, speech.start, speech.end);
  return {
    file,
    sha256,
    ...encodingOf(draft.source),
    lines: [inside[0]?.number ?? 1, inside.at(-1)?.number ?? 1],
  };
}

function collectionOf(
  { collection }: Draft,
  { part }: SpeechDraft,
  of: number,
): Pick<FrontMatter, 'collection'> {
  if (!collection || part === undefined) return {};
  return { collection: { title: collectionName(collection, of), part, of } };
}

function rolesOf(blocks: readonly Block[]): FrontMatter['roles'] {
  const roles: FrontMatter['roles'] = {};
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.role) roles[block.anchor.slice(1)] = block.role;
  }
  return roles;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { BlockSpan } from '../scripts/normalise/draft.ts';
import { applyEdits } from '../scripts/normalise/edits.ts';
import { readKnowledge } from '../scripts/normalise/knowledge/knowledge.ts';
import { normalise } from '../scripts/normalise/pipeline.ts';
import { receiveText } from '../scripts/normalise/receive/receive.ts';
import type { Block } from '../src/speech/body.ts';
import type { Period } from '../src/speech/frontmatter.ts';
import { SAMPLE } from './sample/folder.ts';
import { type Label, labels } from './sample/labels.ts';

/** The sample archive against what its writers labelled by hand. */

const ROOT = join(import.meta.dirname, '..');
const knowledge = readKnowledge(join(ROOT, 'content'));
const files = readdirSync(join(import.meta.dirname, 'sample')).filter((f) => f.endsWith('.yaml'));

const drafted = (label: Label) =>
  normalise(receiveText(readFileSync(join(SAMPLE, label.file))), label.file, knowledge);

const headingsOf = (reading: readonly Block[], spans: readonly BlockSpan[]) =>
  reading.flatMap((block, i) =>
    block.kind === 'heading' ? [[spans[i]?.level as number, block.text]] : [],
  );

const runInsOf = (reading: readonly Block[]) =>
  reading.flatMap((b) => (b.kind === 'paragraph' && b.runIn > 0 ? [b.text.slice(0, b.runIn)] : []));

/** A period may be wider than what the label allows, never beside it. */
const isWithin = ([first, last]: Label['speeches'][number]['years'], period?: Period) =>
  (period?.from === undefined || last === null || Number(period.from.slice(0, 4)) <= last) &&
  (period?.to === undefined || first === null || Number(period.to.slice(0, 4)) >= first);

const WRAPS = ['wrap', 'page-wrap', 'unsure-wrap'];

describe.each(files)('%s', (file) => {
  const label = labels.parse(
    parse(readFileSync(join(import.meta.dirname, 'sample', file), 'utf8')),
  );
  const draft = drafted(label);
  const { text: source } = draft.source;

  test('encoding and division', () => {
    expect(draft.source.encoding).toBe(label.encoding);
    expect(draft.collection?.title).toBe(label.collection ?? undefined);
    expect(draft.speeches.map((s) => s.frontMatter?.collection?.part)).toEqual(
      label.speeches.map((s) => s.part),
    );
  });

  test('removed lines', () => {
    const kept = /^(?:title-line|part-mark|collection-title)$/;
    const removed = draft.edits
      .filter((edit) => edit.text === '' && !kept.test(edit.rule))
      .map((edit) => source.slice(edit.start, edit.end).trim())
      .filter((text) => /[\p{L}\p{N}]/u.test(text));
    expect(removed).toEqual(label.removed.map((line) => line.trim()));
  });

  test.each(label.speeches.map((speech, i) => [speech.title, i] as const))('%s', (_, i) => {
    const expected = label.speeches[i] as Label['speeches'][number];
    const speech = draft.speeches[i];
    const { frontMatter, reading = [], blocks = [] } = speech ?? {};
    const inside = draft.edits.filter(
      (e) => e.start >= (speech?.start ?? 0) && e.end <= (speech?.end ?? 0),
    );
    const text = reading.map((block) => block.text).join('\n');
    const found = {
      title: frontMatter?.title,
      titleBasis: frontMatter?.titleBasis,
      headings: headingsOf(reading, blocks),
      runIn: runInsOf(reading),
      theme: frontMatter?.themes?.value[0],
      occasion: frontMatter?.occasion?.value ?? '其他',
      level: frontMatter?.level?.value,
      complete: frontMatter?.completeness,
      damage: frontMatter?.damage
        .map((d) => d.text)
        .filter((d) => expected.damage.some((e) => d.includes(e) || e.includes(d))).length,
    };
    expect(found).toEqual({
      title: expected.title,
      titleBasis: expected.titleBasis,
      headings: expected.headings,
      runIn: expected.runIn.map((heading) => heading.replace(/[。！？]$/u, '')),
      theme: expected.themes[0],
      occasion: expected.occasion,
      level: expected.level,
      complete: {
        head: expected.complete.head,
        tail: expected.complete.tail,
        ...(expected.complete.announced ? { announced: expected.complete.announced } : {}),
        found: expected.complete.found ?? found.complete?.found,
      },
      damage: expected.damage.length,
    });
    expect(isWithin(expected.years, frontMatter?.period)).toBe(true);
    expect(text).toContain(expected.opens.replace(/……?$/u, ''));
    expect(text).toContain(expected.ends.replace(/^……?/u, ''));
    expect(
      inside.filter(
        (edit) => WRAPS.includes(edit.rule) && /[\n\r]/.test(source.slice(edit.start, edit.end)),
      ).length,
    ).toBeGreaterThanOrEqual(expected.wraps);
    expect(applyEdits(source, draft.edits, speech?.start, speech?.end).replace(/\s/gu, '')).toBe(
      text.replace(/\s/gu, ''),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, project, settle, touches, uncovered } from '../../scripts/normalise/edits.ts';
import type { Edit } from '../../src/speech/record.ts';

/** Edits that do not overlap, on a text of a given length. */
const edits = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(4), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 12 })
    .map((steps) => {
      const found: Edit[] = [];
      let at = 0;
      for (const [gap, size, text] of steps) {
        const start = at + gap;
        const end = start + size;
        if (end > length || size === 0) break;
        found.push({ start, end, text, rule: 'x' });
        at = end;
      }
      return found;
    });

const texts = fc.string({ minLength: 1, maxLength: 60 });
const cases = texts.chain((text) => fc.tuple(fc.constant(text), edits(text.length)));

const plainly = (text: string, list: readonly Edit[]) =>
  [...list].reverse().reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);

test('applying gives what replacing from the back gives', () => {
  fc.assert(
    fc.property(cases, ([text, list]) => {
      expect(applyEdits(text, settle(list, text.length))).toBe(plainly(text, list));
    }),
  );
});

test('a projection leads every character back to the source', () => {
  fc.assert(
    fc.property(cases, ([text, list]) => {
      const found = project(text, settle(list, text.length), 0, text.length);
      expect(found.text).toBe(plainly(text, list));
      expect(found.origin).toHaveLength(found.text.length);
      found.origin.forEach((from, i) => {
        if (from >= 0) expect(text[from]).toBe(found.text[i]);
      });
    }),
  );
});

test('what is uncovered and what edits cover make the whole', () => {
  fc.assert(
    fc.property(cases, ([text, list]) => {
      const settled = settle(list, text.length);
      const gaps = uncovered(settled, 0, text.length);
      const covered = settled.reduce((sum, edit) => sum + edit.end - edit.start, 0);
      const open = gaps.reduce((sum, gap) => sum + gap.end - gap.start, 0);
      expect(covered + open).toBe(text.length);
      for (const gap of gaps) expect(touches(settled, gap.start, gap.end)).toBe(false);
      for (const edit of settled) expect(touches(settled, edit.start, edit.end)).toBe(true);
    }),
  );
});

describe('settling', () => {
  const edit = (start: number, end: number): Edit => ({ start, end, text: '', rule: 'x' });
  test('puts edits in order', () => {
    expect(settle([edit(4, 5), edit(0, 2)], 9).map((e) => e.start)).toEqual([0, 4]);
  });
  test.each([
    ['overlap', [edit(0, 3), edit(2, 4)]],
    ['reach past the end', [edit(8, 10)]],
    ['run backwards', [edit(3, 2)]],
  ])('refuses edits that %s', (_, list) => {
    expect(() => settle(list, 9)).toThrow(/overlaps or lies outside/);
  });
});

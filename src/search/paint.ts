import type { Occurrence } from './occurrences.ts';

/**
 * Marks occurrences on the page. Where the browser has it, the CSS Custom Highlight API does
 * it without touching the page; elsewhere `<mark>` goes around each part.
 */
export interface Paint {
  /** Marks one more strongly than the others; none where it is undefined. */
  point: (current: Occurrence | undefined) => void;
  clear: () => void;
}

const HIT = 'search-hit';
const CURRENT = 'search-current';

function highlight(occurrences: readonly Occurrence[]): Paint {
  CSS.highlights.set(HIT, new Highlight(...occurrences.flatMap(({ ranges }) => ranges)));
  return {
    point: (current) => {
      const highlight = new Highlight(...(current?.ranges ?? []));
      highlight.priority = 1;
      CSS.highlights.set(CURRENT, highlight);
    },
    clear: () => {
      CSS.highlights.delete(HIT);
      CSS.highlights.delete(CURRENT);
    },
  };
}

interface Span {
  node: Text;
  from: number;
  to: number;
  of: Occurrence[];
}

/** Spans of the same text that overlap become one. */
function joined(occurrences: readonly Occurrence[]): Span[] {
  const apart: Span[] = [];
  for (const occurrence of occurrences) {
    for (const { startContainer, startOffset: from, endOffset: to } of occurrence.ranges) {
      const node = startContainer as Text;
      const last = apart.findLast((span) => span.node === node);
      if (last && from < last.to) {
        last.to = Math.max(last.to, to);
        last.of.push(occurrence);
      } else apart.push({ node, from, to, of: [occurrence] });
    }
  }
  return apart;
}

function wrap(occurrences: readonly Occurrence[]): Paint {
  const marks = new Map<Occurrence, HTMLElement[]>();
  // The last first, so that the others' offsets stand.
  for (const { node, from, to, of } of joined(occurrences).reverse()) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    for (const occurrence of of) marks.set(occurrence, [...(marks.get(occurrence) ?? []), mark]);
  }
  const all = new Set([...marks.values()].flat());
  return {
    point: (current) => {
      const these = (current && marks.get(current)) ?? [];
      for (const mark of all) mark.classList.toggle('current', these.includes(mark));
    },
    clear: () => {
      for (const mark of all) {
        const { parentNode } = mark;
        mark.replaceWith(...mark.childNodes);
        parentNode?.normalize();
      }
    },
  };
}

export const paint = (occurrences: readonly Occurrence[]): Paint =>
  'highlights' in CSS ? highlight(occurrences) : wrap(occurrences);

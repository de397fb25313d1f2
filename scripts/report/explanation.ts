import { warningSentence } from '../../src/i18n/warnings.zh-CN.ts';
import type { Draft } from '../normalise/draft.ts';
import { type ExplainedLine, explain, type Fate } from '../normalise/explain.ts';
import type { Rules } from '../normalise/knowledge/rules.ts';
import { columns } from '../normalise/lines/columns.ts';
import { EXPLAIN } from '../strings.zh-CN.ts';
import { kindOf, shown } from './shown.ts';

/** The column of what became of a line grows no wider, in half-width columns. */
const WIDEST_FATE = 30;
const LEAST_TEXT = 20;

/**
 * @param draft as the pipeline leaves it
 * @param width of the page, in half-width columns
 * @returns the lines of the source with what became of each, and the rules that did it
 */
export function explained(draft: Draft, rules: Rules, width: number): string {
  const names = new Map([...rules.edits, ...rules.boilerplate].map((rule) => [rule.id, rule]));
  const labelOf = (rule: string) => names.get(rule)?.label ?? rule;
  const lines = explain(draft);
  const fates = lines.map(({ fate }) => fit(fateOf(fate, labelOf), WIDEST_FATE));
  const wide = { number: String(lines.length).length, fate: widest(fates) };
  const margin = ' '.repeat(wide.number + wide.fate + 4);
  const rows = lines.flatMap((line, i) => {
    const room = Math.max(width - columns(margin) - 1, LEAST_TEXT);
    const number = String(line.number).padStart(wide.number);
    const row = `${number}  ${padded(fates[i] as string, wide.fate)}  ${fit(shown(line.text), room)}`;
    const notes = notesOf(line, labelOf).map((note) => margin + note);
    return [...beginning(line, draft), row.trimEnd(), ...notes];
  });
  const used = new Set(lines.flatMap(rulesOf));
  const reasons = [...used].map((id) => `  ${labelOf(id)}：${names.get(id)?.reason ?? id}`);
  return [
    EXPLAIN.head(shown(draft.source.file), kindOf(draft.source), draft.speeches.length),
    ...rows,
    ...(reasons.length > 0 ? ['', EXPLAIN.rules, ...reasons] : []),
  ].join('\n');
}

const widest = (texts: readonly string[]) =>
  texts.reduce((most, text) => Math.max(most, columns(text)), 0);
const padded = (text: string, width: number) => text + ' '.repeat(width - columns(text));

/** As much of a text as fits, with `…` where something is left out. */
export function fit(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let end = 0;
  let used = columns('…');
  for (const char of text) {
    used += columns(char);
    if (used > width) break;
    end += char.length;
  }
  return `${text.slice(0, end)}…`;
}

function beginning({ begins }: ExplainedLine, draft: Draft): string[] {
  const { frontMatter } = begins ?? {};
  if (!begins || !frontMatter) return [];
  const number = draft.speeches.indexOf(begins) + 1;
  return [
    '',
    EXPLAIN.speech(number, frontMatter.id, shown(frontMatter.title), frontMatter.titleBasis),
  ];
}

function fateOf(fate: Fate, labelOf: (rule: string) => string): string {
  switch (fate.kind) {
    case 'blank':
    case 'table':
      return EXPLAIN[fate.kind];
    case 'removed':
      return fate.to ? EXPLAIN.moved(labelOf(fate.rule)) : EXPLAIN.removed(labelOf(fate.rule));
    case 'joined':
      return fate.rule ? EXPLAIN.joined(labelOf(fate.rule)) : EXPLAIN.row;
    case 'heading':
      return EXPLAIN.heading(fate.level);
    case 'paragraph':
      if (fate.runInLevel) return EXPLAIN.runIn(fate.runInLevel);
      return fate.role ? EXPLAIN.role[fate.role] : EXPLAIN.paragraph;
  }
}

/** What was changed inside a line, and what needs an eye. */
function notesOf(
  { changes, warnings, corrected }: ExplainedLine,
  labelOf: (rule: string) => string,
): string[] {
  const changed = [...changes].map(([rule, count]) => EXPLAIN.change(labelOf(rule), count));
  return [
    ...(changed.length > 0 ? [`· ${changed.join('、')}`] : []),
    ...corrected.map(({ reason }) => `! ${EXPLAIN.corrected(shown(reason))}`),
    ...warnings.map(({ code, message }) => `? ${shown(warningSentence(code, message))}`),
  ];
}

const rulesOf = ({ fate, changes }: ExplainedLine): string[] => [
  ...('rule' in fate && fate.rule ? [fate.rule] : []),
  ...changes.keys(),
];

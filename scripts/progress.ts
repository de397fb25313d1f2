import { columns } from './normalise/lines/columns.ts';
import { PROGRESS } from './strings.zh-CN.ts';

/** How far a long piece of work has come, for a person who waits. */

export interface Progress {
  done: number;
  total: number;
  /** Seconds since the start. */
  elapsed: number;
}

const WIDEST_BAR = 30;
const NARROWEST_BAR = 8;

/**
 * @param label what is being done
 * @param width of the terminal, in half-width columns
 * @returns one line that fits: the label, a bar, how many are done, how fast, how long it will
 * take; what there is no room for is left out, the end first
 */
export function progressLine(label: string, progress: Progress, width: number): string {
  const { done, total } = progress;
  const parts = [label, PROGRESS.count(done, total), ...pace(progress)];
  const room = width - 1;
  while (parts.length > 1 && columns(parts.join('  ')) > room) parts.pop();
  const left = Math.min(WIDEST_BAR, room - columns(parts.join('  ')) - 2);
  if (left >= NARROWEST_BAR) parts.splice(1, 0, bar(done / Math.max(total, 1), left));
  return parts.join('  ');
}

function bar(share: number, width: number): string {
  const full = Math.floor(Math.min(share, 1) * width);
  return '#'.repeat(full) + '-'.repeat(width - full);
}

function pace({ done, total, elapsed }: Progress): string[] {
  if (done === 0 || elapsed < 0.1) return [];
  const perSecond = done / elapsed;
  const left = Math.ceil((total - done) / perSecond);
  return [PROGRESS.rate(perSecond), ...(left > 0 ? [PROGRESS.left(left)] : [])];
}

/** A terminal, or a file that a log is written to. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Seconds before anything is shown, and between two showings. */
const TERMINAL = { first: 0.5, every: 0.1 };
const LOG = { first: 10, every: 10 };

/**
 * Shows progress: on a terminal in one line that is written over, elsewhere now and then in a
 * line of its own.
 * @param now in seconds
 */
export function progressOn(
  screen: Screen,
  label: string,
  now = () => performance.now() / 1000,
): { tell(done: number, total: number): void; end(): void } {
  const start = now();
  const { first, every } = screen.isTTY ? TERMINAL : LOG;
  let next = start + first;
  let isShown = false;
  return {
    tell(done, total) {
      if (now() < next) return;
      next = now() + every;
      const line = progressLine(
        label,
        { done, total, elapsed: now() - start },
        screen.columns ?? 80,
      );
      screen.write(screen.isTTY ? `\r${line}${CLEAR}` : `${line}\n`);
      isShown = true;
    },
    end() {
      if (isShown && screen.isTTY) screen.write(`\r${CLEAR}`);
    },
  };
}

/** Clears a terminal's line from here to its end. */
const CLEAR = '\u001b[K';

import type { FoldPairs } from './fold-pairs.ts';
import type { Root } from './root.ts';

/** The units that the texts of an index have, as its root tells. */
export class Alphabet {
  readonly #units: Root['alphabet'];
  readonly #pairs: Root['pairs'];
  readonly #numbers: Map<number, number>;
  /** The class of each number. */
  readonly #classes: number[] = [0];

  constructor({ alphabet, classes, pairs }: Root) {
    this.#units = alphabet;
    this.#pairs = pairs;
    this.#numbers = new Map(alphabet.map((unit, at) => [unit, at + 1]));
    for (const [number, size] of classes.entries()) {
      for (let left = size; left > 0; left--) this.#classes.push(number);
    }
  }

  /** Whether the root tells what the unit is folded to. */
  knows(unit: number): boolean {
    return this.#numbers.has(unit) || this.#pairs.has(unit);
  }

  /** @param others what units that the root does not know become */
  fold(text: string, others?: FoldPairs): string {
    let made = '';
    let at = 0;
    for (let place = 0; place < text.length; place++) {
      const unit = text.charCodeAt(place);
      if (this.#numbers.has(unit)) continue;
      const number = this.#pairs.get(unit);
      const to = number === undefined ? others?.get(unit) : this.#units[number - 1];
      if (to === undefined) continue;
      made += text.slice(at, place) + String.fromCharCode(to);
      at = place + 1;
    }
    return made + text.slice(at);
  }

  /** @returns `folded` in numbers of the alphabet; undefined where it has a unit that no text has */
  labelOf(folded: string): string | undefined {
    let label = '';
    for (let at = 0; at < folded.length; at++) {
      const number = this.#numbers.get(folded.charCodeAt(at));
      if (number === undefined) return undefined;
      label += String.fromCharCode(number);
    }
    return label;
  }

  /** @returns how rare the unit at `at` of a label is; one more is about a quarter as frequent */
  rarity(label: string, at: number): number {
    return this.#classes[label.charCodeAt(at)] ?? 0;
  }
}

import { normaliseTo } from '../normalise.ts';

/** A program of its own, so that its memory can be watched: a whole run on so many cores. */

const [raw = '', to = '', cores] = process.argv.slice(2);
const { refusals } = await normaliseTo(raw, to, { cores: Number(cores) });
if (refusals.length > 0) throw new Error(`${refusals.length} of the texts were left out`);

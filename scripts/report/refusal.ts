import type { Refusal } from '../normalise/folder/intake.ts';
import { REFUSALS, REFUSALS_OF_GIVEN } from '../strings.zh-CN.ts';
import { shown } from './shown.ts';

/** Why a file is left out, for a person: what is wrong, what to do. */

type Reason = Pick<Refusal, 'code' | 'detail'>;

/** Of a file in the folder of raw texts. */
export const refusalReason = ({ code, detail }: Reason): string =>
  REFUSALS[code](shown(detail ?? ''));

/** Of a file that a person named. */
export const reasonOfGiven = ({ code, detail }: Reason): string =>
  REFUSALS_OF_GIVEN[code](shown(detail ?? ''));

/** One sentence with the path of the file. */
export const refusalSentence = (refusal: Refusal): string =>
  `${shown(refusal.file)}：${refusalReason(refusal)}`;

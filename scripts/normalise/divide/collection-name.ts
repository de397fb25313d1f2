import type { Draft } from '../draft.ts';
import { firstOf } from './strings.zh-CN.ts';

/**
 * What a collection is called: its own title, or the first of its parts' titles and how many
 * there are (GB/T 3792, on works without a title in common).
 */
export const collectionName = (
  { title, isFirstPart }: NonNullable<Draft['collection']>,
  parts: number,
): string => (isFirstPart && parts > 1 ? firstOf(title, parts) : title);

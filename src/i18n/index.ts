import { type ArchiveSettings, archive } from '../site/archive.ts';
import { type Strings, zhCN } from './zh-CN.ts';

/** One entry a language that `content/archive.yaml` may name; a missing string is a type error. */
const languages: Record<ArchiveSettings['language'], Strings> = { 'zh-CN': zhCN };

/** The interface's words in the archive's language. */
export const strings = languages[archive.language];

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { OPTIONS } from './strings.zh-CN.ts';

/**
 * Reads the options of a command.
 * @param usage the line that shows how the command is called
 * @throws with a sentence where an option is unknown or lacks its value
 */
export function readOptions<const T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  const told = (sentence: string) => new Error(`${sentence}\n${usage}`);
  const parsed = (() => {
    try {
      return parseArgs(config);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // What was typed stands in quotes, an option with its short form or its value's place.
      const typed = /'(?:-\w, )?([^']*?)(?: <value>)?'/u.exec(message)?.[1] ?? '';
      throw told(OPTIONS[code as keyof typeof OPTIONS]?.(typed) ?? message);
    }
  })();
  const [empty] = Object.entries(parsed.values).find(([, value]) => value === '') ?? [];
  if (empty) throw told(OPTIONS.ERR_PARSE_ARGS_INVALID_OPTION_VALUE(`--${empty}`));
  return parsed;
}

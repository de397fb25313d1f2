/** The parts of the engine that no first list waits for: fetched when they are first wanted. */

/**
 * A browser remembers that a module did not come: it is asked for under another address then.
 *
 * @param name of the module beside this one, as the site has it
 * @param first imports it
 */
function retried<Module>(name: string, first: () => Promise<Module>): () => Promise<Module> {
  let failures = 0;
  return async () => {
    try {
      if (failures === 0) return await first();
      const address = new URL(`${name}?${failures}`, import.meta.url);
      return await import(/* @vite-ignore */ address.href);
    } catch (error) {
      failures++;
      throw error;
    }
  };
}

/** What makes a result's data out of its texts. */
export const reading = retried('reading.js', () => import('./reading.ts'));
/** What few queries need. */
export const extras = retried('extras.js', () => import('./extras.ts'));

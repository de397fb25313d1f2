import { resolveAddress } from '../address.ts';
import type { Check, Page } from '../check.ts';
import { attribute, type Element, textOf } from '../html.ts';
import type { Problem } from '../problem.ts';
import { type Reference, referencesInStyles } from '../references.ts';
import { VERIFY } from '../strings.zh-CN.ts';

/** A script that names another host in a call that asks for something. */
const CALL =
  /\b(?:fetch|import|importScripts|sendBeacon|WebSocket|EventSource|Worker|SharedWorker)\s*\(\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]*)/g;
/** A module that is imported by name from another host. */
const IMPORT = /\b(?:from|import)\s*["']((?:https?:)?\/\/[^"']*)["']/g;

const outside = (page: string, where: string, address: string): Problem => ({
  page,
  what: VERIFY.request(where, address),
  do: VERIFY.keepLocal,
});

function inReferences(page: string, references: readonly Reference[]): Problem[] {
  return references
    .filter(({ fetched }) => fetched)
    .filter(({ address }) => resolveAddress(page, address).kind === 'elsewhere')
    .map(({ address, where }) => outside(page, where, address));
}

function inScript(page: string, where: string, code: string): Problem[] {
  return [CALL, IMPORT]
    .flatMap((pattern) => [...code.matchAll(pattern)])
    .map(([, address = '']) => outside(page, where, address));
}

const isInlineScript = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'src') === undefined;

function inPage(page: Page): Problem[] {
  const scripts = page.elements.filter(isInlineScript);
  return [
    ...inReferences(page.path, page.references),
    ...scripts.flatMap((script) => inScript(page.path, '<script>', textOf(script))),
  ];
}

/** Nothing of the site asks another host for anything; a link to click on may lead there. */
export const requests: Check = (archive) => ({
  page: inPage,
  async finish() {
    const problems: Problem[] = [];
    for (const file of archive.files) {
      if (file.endsWith('.css')) {
        const styles = referencesInStyles(await archive.readSite(file), 'url()');
        problems.push(...inReferences(file, styles));
      } else if (/\.m?js$/.test(file)) {
        problems.push(...inScript(file, 'script', await archive.readSite(file)));
      }
    }
    return problems;
  },
});

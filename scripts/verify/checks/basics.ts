import type { Check, Page } from '../check.ts';
import { attribute, type Element, textOf } from '../html.ts';
import type { Problem } from '../problem.ts';
import { VERIFY } from '../strings.zh-CN.ts';

type Finding = Omit<Problem, 'page'>;

/** Each looks at one page for one thing. */
const rules: readonly ((page: Page) => Finding[])[] = [language, heading, title, ids, handlers];

const named = (page: Page, tag: string): Element[] =>
  page.elements.filter((element) => element.tagName === tag);

function language(page: Page): Finding[] {
  const [html] = named(page, 'html');
  if (html && attribute(html, 'lang')) return [];
  return [{ what: VERIFY.noLanguage, do: VERIFY.nameLanguage }];
}

function heading(page: Page): Finding[] {
  const count = named(page, 'h1').length;
  if (count === 1) return [];
  return [{ what: VERIFY.headings(count), do: VERIFY.oneHeading }];
}

function title(page: Page): Finding[] {
  const [first] = named(page, 'title');
  if (first && textOf(first).trim()) return [];
  return [{ what: VERIFY.noTitle, do: VERIFY.nameTitle }];
}

function ids(page: Page): Finding[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const element of page.elements) {
    const id = attribute(element, 'id');
    if (id === undefined) continue;
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice].map((id) => ({
    what: VERIFY.sameId(id),
    do: VERIFY.differentIds,
  }));
}

function handlers(page: Page): Finding[] {
  return page.elements.flatMap((element) =>
    Object.keys(element.properties)
      .filter((property) => /^on/i.test(property))
      .map((property) => ({
        what: VERIFY.handler(element.tagName, property.toLowerCase()),
        do: VERIFY.attach,
      })),
  );
}

/** What every page must have for browsers, screen readers and safety. */
export const basics: Check = () => ({
  page: (page) =>
    rules.flatMap((rule) => rule(page).map((found) => ({ page: page.path, ...found }))),
});

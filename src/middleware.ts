import { defineMiddleware } from 'astro:middleware';
import { relativeLinks } from './site/links.ts';

/** Makes every link of every page relative: see `site/links.ts`. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(relativeLinks(await response.text(), url.pathname), response);
});

/**
 * Keeps the contents list at the place that is being read: the last heading above the
 * upper third of the window is the current one.
 */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
const headings = [...links.keys()]
  .map((id) => document.getElementById(id))
  .filter((heading) => heading !== null);

const follow = (): void => {
  const current = headings.findLast(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
  );
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
};

const observer = new IntersectionObserver(follow, { rootMargin: '0px 0px -66% 0px' });
for (const heading of headings) observer.observe(heading);
follow();

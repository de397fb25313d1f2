import { highlightsIn } from './highlight.ts';
import { type PlainForm, startPlainForm } from './plain.ts';
import { isComposing, watchRest } from './typing.ts';
import type { Begun } from './ui/modal.ts';

/**
 * The little that every page loads: the keys and links that open the search, and the marks
 * where a search led here. All else is fetched when it is first wanted.
 */

interface Interface {
  warm: () => void;
  openModal: (begun: Begun) => Promise<void>;
  mountPage: (mount: Element, plain: PlainForm) => Promise<void>;
}

const start = document.querySelector<HTMLElement>('[data-search-folder]');
const folder = new URL(start?.getAttribute('data-href') ?? 'search/', document.baseURI);
const mount = document.querySelector('[data-search-page]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]')];
const label = links[0]?.textContent ?? '';

/** Modules of the built site: they are none of the page's bundle, and not there before it is built. */
const module = async <T>(name: string): Promise<T> => {
  if (import.meta.env.DEV) throw new Error('the search is part of the built site only');
  return import(/* @vite-ignore */ new URL(name, folder).href);
};

async function open(): Promise<void> {
  if (mount) {
    const input = mount.querySelector('input');
    input?.focus();
    input?.select();
    return;
  }
  const waiting = keepTyping();
  try {
    const { openModal } = await module<Interface>('ui.js');
    await openModal(waiting);
  } catch {
    // The search page says what is amiss.
    const [link] = links;
    if (link) location.href = link.href;
  } finally {
    waiting.end();
  }
}

/** Takes what is typed until the search is there, which the first time takes a moment. */
function keepTyping(): Begun {
  const before = document.activeElement;
  const box = document.createElement('input');
  box.style.cssText = 'position: fixed; inset-block-start: 0; opacity: 0; pointer-events: none';
  box.setAttribute('aria-label', label);
  document.body.append(box);
  box.focus({ preventScroll: true });
  const end = (): string => {
    const isHeld = document.activeElement === box;
    box.remove();
    if (isHeld && before instanceof HTMLElement) before.focus({ preventScroll: true });
    return box.value;
  };
  return { ...watchRest(box), end };
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

document.addEventListener('keydown', (event) => {
  if (isComposing(event) || event.altKey) return;
  const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(event.target);
  if (!command && !slash) return;
  event.preventDefault();
  void open();
});

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

for (const link of links) {
  const key = document.createElement('kbd');
  key.textContent = isApple ? '⌘ K' : 'Ctrl K';
  key.setAttribute('aria-hidden', 'true');
  link.append(key);
  link.setAttribute('aria-keyshortcuts', `${isApple ? 'Meta' : 'Control'}+K /`);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void open();
  });
}

/** A box or a link that leads to the search is about to be used: its parts are fetched. */
function getReady(): void {
  for (const type of ['pointerenter', 'focusin', 'touchstart'] as const) {
    for (const element of ways) element.removeEventListener(type, getReady);
  }
  // What fails here fails again where it is told.
  module<Interface>('ui.js').then(
    ({ warm }) => warm(),
    () => undefined,
  );
}

const ways = [...links, ...document.querySelectorAll(mount ? 'none' : 'form.box')];
for (const type of ['pointerenter', 'focusin', 'touchstart'] as const) {
  for (const element of ways) element.addEventListener(type, getReady, { passive: true });
}

async function startPage(page: Element): Promise<void> {
  const plain = startPlainForm(page);
  try {
    const { mountPage } = await module<Interface>('ui.js');
    await mountPage(page, plain);
  } catch (error) {
    plain.giveUp();
    page.querySelector('[data-search-failed]')?.removeAttribute('hidden');
    if (!import.meta.env.DEV) throw error;
  }
}

if (mount) void startPage(mount);
if (highlightsIn(new URLSearchParams(location.search)).length > 0 && !import.meta.env.DEV) {
  void module('mark.js');
}

/** A view in a frame of somebody else's page: its height, what it shows, its links, and the keys that are not its own. */
import { tellState } from './tell-state.ts';

const tell = (message: unknown) => window.parent.postMessage(message, '*');

/**
 * Tells the page around how high this one is, in the words that such pages listen to: our own; Embedly's, which
 * Observable, Medium and others share; Canvas and other learning platforms'; and pym's, where its parent gave an id.
 */
function reportHeight(search: string): void {
  const childId = new URLSearchParams(search).get('childId');
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    tell({ type: 'dropout-cloud:height', height });
    tell(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    tell(JSON.stringify({ subject: 'lti.frameResize', height }));
    if (childId) tell(['pym', childId, 'height', height].join('xPYMx'));
  }).observe(document.body);
}

/** Links of a framed page open beside it; those within the page stay. */
function openBeside({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.getAttribute('href')?.startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener';
}

const slider = '[type="range"], [role="slider"], [type="radio"], select';
const pressable = 'button, a[href], summary, [type="checkbox"], [role="button"]';

/** Whether the element in focus does something of its own with a key, without saying so. */
function isUsed(key: string, element: Element): boolean {
  if (element.matches('textarea, input:not([type="range"], [type="radio"], [type="checkbox"]), [contenteditable]')) {
    return key !== 'Escape';
  }
  if (element.matches(slider)) return /^(Arrow|Page|Home|End| )/.test(key);
  return element.matches(pressable) && /^( |Enter)$/.test(key);
}

/** The old numbers of keys, by which slide decks still go. */
const codes: Readonly<Record<string, number>> = {
  Escape: 27,
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/** The keys of a clicker. */
const isPage = (key: string): boolean => key === 'PageDown' || key === 'PageUp';

const isFree = (event: KeyboardEvent): boolean =>
  !(event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing);

/** A clicker's keys turn slides whatever has the focus here; nothing here moves by them. */
function passPageOn(event: KeyboardEvent): void {
  const { key, target } = event;
  if (!isFree(event) || !isPage(key)) return;
  if (target instanceof Element && isUsed(key, target)) {
    event.preventDefault();
    event.stopPropagation();
  }
  hand(event);
}

/** Hands a key on that nothing here uses. */
function passOn(event: KeyboardEvent): void {
  const { key, target } = event;
  if (!isFree(event) || isPage(key)) return;
  if (key === 'Tab' || (target instanceof Element && isUsed(key, target))) return;
  if (key === 'Escape') {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.parent.focus();
  }
  hand(event);
}

/** Tells the page around of a key, so that slides advance: our own listeners, and reveal.js. */
function hand({ key, code, shiftKey }: KeyboardEvent): void {
  tell({ type: 'dropout-cloud:key', key, code, shiftKey });
  const number = codes[key] ?? (/^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0);
  if (number > 0) tell(JSON.stringify({ method: 'triggerKey', args: [number] }));
}

/** Makes the page a good guest in its frame: height and state told, links opened beside, keys passed on. `search`: as it came. */
export function beGuest(search: string): void {
  reportHeight(search);
  tellState(tell);
  document.addEventListener('click', openBeside, true);
  // Before everything here, save a presentation of our own, which listens at the window.
  document.addEventListener('keydown', passPageOn, true);
  // Last of all, so that everything here had its turn.
  window.addEventListener('keydown', passOn);
}

/** How long nothing may have changed, and how long a part that never rests (a cloud that grows) is waited for, ms. */
const still = 350;
const atMost = 1500;

/** Of the page's theme, where it follows the system. */
const system = '(prefers-color-scheme: dark)';

/**
 * When a part of the page has come to rest: numbers follow a slider, and a canvas its settings, a moment later. A canvas
 * follows the theme a moment later too, and nothing in the page's markup tells of it.
 */
export const atRest = (part: Element): Promise<void> =>
  new Promise((resolve) => {
    let began = performance.now();
    let timer = 0;
    const done = () => {
      watch.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', again);
      resolve();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(done, Math.min(still, began + atMost - performance.now()));
    };
    const again = () => {
      began = performance.now();
      wait();
    };
    const dark = matchMedia(system);
    dark.addEventListener('change', again);
    const theme = new MutationObserver(again);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const watch = new MutationObserver(wait);
    watch.observe(part, { subtree: true, childList: true, characterData: true, attributes: true });
    wait();
  });

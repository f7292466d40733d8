/** How long nothing may have changed, and how long a part that never rests (a cloud that grows) is waited for, ms. */
const still = 350;
const atMost = 1500;

/** When a part of the page has come to rest: numbers follow a slider, and a canvas its settings, a moment later. */
export const atRest = (part: Element): Promise<void> =>
  new Promise((resolve) => {
    const began = performance.now();
    let timer = 0;
    const done = () => {
      watch.disconnect();
      resolve();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(done, Math.min(still, began + atMost - performance.now()));
    };
    const watch = new MutationObserver(wait);
    watch.observe(part, { subtree: true, childList: true, characterData: true, attributes: true });
    wait();
  });

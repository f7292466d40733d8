/**
 * What lies over the page: an enlarged view, a dialog, the presentation, opened settings. Each has an entry of its own in
 * the browser's history, so that Back, as on a phone, closes the newest instead of leaving the page and its run.
 */

/** The part of the browser's history that layers need. */
export interface Entries {
  /** How many layers the current entry stands for. */
  depth(): number;
  /** Adds an entry that stands for so many; may throw. */
  push(depth: number): void;
  /** Goes back by so many entries; `moved` is to be called when it is there. */
  back(by: number): void;
  /** Called when nothing lies over the page any more. */
  clear(): void;
}

export interface Layers {
  /** One more layer, with how the visitor's Back closes it. Answers what is called when it is closed. */
  open(close: () => void): () => void;
  /** To be called when the browser went back or forward. True where that concerned layers alone: the state stays. */
  moved(): boolean;
}

/** `entries` is null where the history is somebody else's, as in a frame. `later` calls when the page has settled. */
export function createLayers(entries: Entries | null, later: (act: () => void) => void): Layers {
  let layers: { readonly close: () => void }[] = [];
  /** Whether an entry that no layer needs any more is being left. */
  let leaving = false;
  let due = false;

  const settle = () => {
    due = false;
    if (!entries || leaving) return;
    try {
      for (let depth = entries.depth(); depth < layers.length; depth++) entries.push(depth + 1);
      const spare = entries.depth() - layers.length;
      leaving = spare > 0;
      if (leaving) entries.back(spare);
      else if (layers.length === 0) entries.clear();
    } catch {
      // Where the browser refuses, Back does what it always did.
    }
  };
  const settleSoon = () => {
    if (!due) later(settle);
    due = true;
  };

  return {
    open(close) {
      const layer = { close };
      layers = [...layers, layer];
      settleSoon();
      return () => {
        layers = layers.filter((other) => other !== layer);
        settleSoon();
      };
    },
    moved() {
      if (!entries) return false;
      settleSoon();
      if (leaving) {
        leaving = false;
        return true;
      }
      const closed = layers.slice(entries.depth());
      layers = layers.slice(0, entries.depth());
      for (const { close } of closed.reverse()) close();
      return closed.length > 0;
    },
  };
}

const depthOf = (state: unknown): number => {
  const { layers } = (state ?? {}) as { readonly layers?: unknown };
  return typeof layers === 'number' ? layers : 0;
};

/** The window's own history. What is under a layer stays where it was scrolled to. */
const browserEntries: Entries = {
  depth: () => depthOf(history.state),
  push(layers) {
    history.scrollRestoration = 'manual';
    history.pushState({ layers }, '', location.href);
  },
  back(by) {
    const focused = document.activeElement as HTMLElement | null;
    // Where the address leads to a place on the page, Firefox takes the focus away on the way.
    addEventListener('popstate', () => focused?.focus({ preventScroll: true }), { once: true });
    history.go(-by);
  },
  clear() {
    history.scrollRestoration = 'auto';
  },
};

const inPage = typeof window !== 'undefined' && window.parent === window;

export const pageLayers: Layers = createLayers(inPage ? browserEntries : null, (act) => setTimeout(act));

/** The keys of a keyboard and of a clicker, which sends PageDown and PageUp. */
export type Action = 'next' | 'back' | 'first' | 'last' | 'fill' | 'code' | 'leave';

export interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Control, Alt or the system's key: then it is somebody else's. */
  readonly modified: boolean;
}

/** What the element that has the focus does with keys itself. */
export interface Focus {
  /** Moves by arrows, Home and End: a slider, a list, a field. */
  readonly moves: boolean;
  /** Is pressed by Space: a button, a link, a box. */
  readonly presses: boolean;
  /** Takes letters: a field, a list. */
  readonly writes: boolean;
}

const pages: Readonly<Record<string, Action>> = { PageDown: 'next', PageUp: 'back' };
const arrows: Readonly<Record<string, Action>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Home: 'first',
  End: 'last',
};
const letters: Readonly<Record<string, Action>> = { f: 'fill', q: 'code' };

/** What a key asks for; null where it is not the presentation's. */
export function actionOf({ key, shiftKey, modified }: Press, focus: Focus): Action | null {
  if (modified) return null;
  if (key in pages) return pages[key];
  if (key === 'Escape') return 'leave';
  if (key === ' ') return focus.presses ? null : shiftKey ? 'back' : 'next';
  if (key in arrows) return focus.moves ? null : arrows[key];
  return focus.writes ? null : (letters[key.toLowerCase()] ?? null);
}

export function focusOf(element: Element | null): Focus {
  const is = (selector: string) => element?.matches(selector) ?? false;
  const writes = is('input:not([type="range"], [type="radio"], [type="checkbox"]), select, textarea');
  return {
    moves: writes || is('input[type="range"], input[type="radio"], [role="slider"]'),
    presses: writes || is('button, a, summary, input[type="radio"], input[type="checkbox"]'),
    writes,
  };
}

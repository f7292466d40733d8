import type { Page } from '@playwright/test';

/** What has too little room: the page scrolls sideways, a text covers another, a word of a button is broken. */
export const crowdedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth)
      found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);

    interface Line {
      readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
      readonly text: string;
      readonly parent: Element;
    }
    const lines: Line[] = [];
    const cut = (a: Line['box'], b: Line['box']) => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const isThere = ({ left, right, top, bottom }: Line['box']) => right - left > 2 && bottom - top > 1;
    const unread = 'script, style, noscript, svg, math, select, textarea, .unseen, dialog, [popover]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement!;
      if (text.data.trim() === '' || parent.closest(unread)) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const around: CSSStyleDeclaration[] = [];
      let visible = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
      for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        around.push(style);
        if (style.overflowX !== 'visible') visible = cut(visible, at.getBoundingClientRect());
      }
      // What stays in view lies over what scrolls; what is clipped away is for those who hear the page.
      if (around.some(({ position, clipPath }) => /fixed|sticky/.test(position) || clipPath !== 'none')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // Ascenders and descenders of two lines may meet.
        const quarter = (bottom - top) / 4;
        const box = cut(visible, { left, right, top: top + quarter, bottom: bottom - quarter });
        if (isThere(box)) lines.push({ box, text: text.data.trim().slice(0, 30), parent });
      }
      if (!parent.closest('button, summary')) continue;
      for (const word of text.data.matchAll(/\S+/g)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          found.push(`broken in a button: ${word[0]}`);
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((one, i) => {
      for (const other of lines.slice(i + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (other.parent !== one.parent && isThere(cut(one.box, other.box)))
          found.push(`"${one.text}" and "${other.text}" in ${one.parent.closest('[id]')?.id}`);
      }
    });
    return found;
  });

/** Words in charts that lie over one another, or of which some are left out for want of room. */
export const collidingIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = [...document.querySelectorAll<SVGTextElement>('figure text')]
      .filter((text) => text.textContent?.trim() && text.checkVisibility({ visibilityProperty: true }))
      .map((text) => ({ box: text.getBoundingClientRect(), text: text.textContent?.trim().slice(0, 30) }));
    const shared = (a: DOMRect, b: DOMRect) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const up = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Ascenders and descenders of two lines may meet.
      return across > 1 && up > 0.4 * Math.min(a.height, b.height);
    };
    const over = words.flatMap((one, i) =>
      words
        .slice(i + 1)
        .filter(({ box }) => shared(one.box, box))
        .map(({ text }) => `"${one.text}" and "${text}"`),
    );
    const cut = [...document.querySelectorAll<HTMLElement>('figure *')]
      .filter((one) => getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `cut: ${one.textContent?.slice(0, 60)}`);
    return [...over, ...cut];
  });

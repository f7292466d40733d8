import type { Page } from '@playwright/test';

/**
 * Words of the page that nothing but style keeps apart: who hears the page, or copies from it, gets them as one. Answers
 * each such pair with some words around it.
 */
export const runTogether = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const unread = '[aria-hidden="true"], script, style, noscript, svg, math, pre, select, sup, sub';
    const isInline = (element: Element) => /^(inline|contents)/.test(getComputedStyle(element).display);
    const shown = (text: Text) => {
      const { parentElement: parent } = text;
      if (!parent || parent.closest(unread) || getComputedStyle(parent).visibility === 'hidden') return false;
      const range = document.createRange();
      range.selectNodeContents(text);
      return text.data.trim() === '' || range.getClientRects().length > 0;
    };
    /** Whether a block begins or ends on the way from a text up to what it has in common with the other one. */
    const isBlocked = (text: Text, common: Node) => {
      for (let at = text.parentElement; at && at !== common; at = at.parentElement) if (!isInline(at)) return true;
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    let last: Text | null = null;
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!shown(text) || text.data === '') continue;
      if (last && /[\p{L}\p{N}%.)]$/u.test(last.data) && /^[\p{L}\p{N}(+−–]/u.test(text.data)) {
        const range = document.createRange();
        range.setStart(last, 0);
        range.setEnd(text, 0);
        const common = range.commonAncestorContainer;
        if (!isBlocked(last, common) && !isBlocked(text, common))
          found.push(
            `${last.data.slice(-20)}|${text.data.slice(0, 20)} in ${text.parentElement?.outerHTML.slice(0, 90)}`,
          );
      }
      last = text;
    }
    return [...new Set(found)];
  });

/**
 * The page on paper. A browser lays the page out anew for paper, but charts are drawn for the width they have on the
 * screen: so each figure is printed as a picture of what the screen shows of it, in the colours of the light theme.
 */
import { flushSync } from 'react-dom';
import { paper } from '../charts/paper.ts';
import type { drawPart } from '../export/page-part.ts';

/** The width of the text on A4, px: what was drawn for a phone has two columns there. */
const paperWidth = 688;
/** What is printed as a picture, and the style of one: as wide as on the screen, where paper allows that. */
const parts = '[data-picture], .draw';
const style = 'svg { display: block; width: auto; height: auto; max-width: 100%; max-height: var(--tallest) }';

function pictureOf(part: Element, draw: typeof drawPart): HTMLElement | null {
  if (part.getClientRects().length === 0) return null;
  try {
    const { markup, left, top, right, bottom } = draw(part, paperWidth);
    const [width, height] = [Math.ceil(right - left), Math.ceil(bottom - top)];
    const picture = document.createElement('div');
    picture.className = 'on-paper';
    // Its names are its own: those of the chart that it is a picture of are the same.
    const inside = picture.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    inside.adoptedStyleSheets = [sheet];
    const box = `width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"`;
    // The site's policy allows no styles in markup.
    inside.innerHTML = `<svg ${box}>${markup.replaceAll(' style="', ' data-style="')}</svg>`;
    for (const styled of inside.querySelectorAll<SVGElement>('[data-style]'))
      styled.style.cssText = styled.dataset.style ?? '';
    return picture;
  } catch {
    // There is nothing to draw yet.
    return null;
  }
}

/** Puts a picture beside each figure that is printed instead of it. */
function begin(draw: typeof drawPart): void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  dataset.paper = '';
  // First what has never been on the screen is made, then everything has the size it has now.
  for (let pass = 0; pass < 2; pass++) flushSync(paper.begin);
  const drawn = Array.from(document.querySelectorAll<HTMLElement>(parts), (part) => ({
    part,
    picture: pictureOf(part, draw),
  }));
  for (const { part, picture } of drawn) {
    if (!picture) continue;
    part.dataset.onPaper = '';
    if (part.localName === 'figure') part.prepend(picture);
    else part.after(picture);
  }
  delete dataset.paper;
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  flushSync(paper.begin);
}

function clear(): void {
  paper.end();
  for (const picture of document.querySelectorAll('.on-paper')) picture.remove();
  for (const part of document.querySelectorAll<HTMLElement>('[data-on-paper]')) delete part.dataset.onPaper;
}

/** Makes the page ready for paper whenever it is printed; answers what ends that. */
export function bePrintable(): () => void {
  let draw: typeof drawPart | null = null;
  const load = () =>
    import('../export/page-part.ts').then(
      (module) => {
        draw = module.drawPart;
      },
      // Without a network, paper gets what the styles make of the page; the next time may have one.
      () => {},
    );
  load();
  const start = () => {
    if (!draw) load();
    else if (!paper.isPrinting()) begin(draw);
  };
  const print = matchMedia('print');
  const turn = () => (print.matches ? start() : clear());
  addEventListener('beforeprint', start);
  addEventListener('afterprint', clear);
  print.addEventListener('change', turn);
  return () => {
    removeEventListener('beforeprint', start);
    removeEventListener('afterprint', clear);
    print.removeEventListener('change', turn);
  };
}

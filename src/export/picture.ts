import { fontsFor } from './fonts.ts';
import { drawPart, type PagePart } from './page-part.ts';
import { baselineIn, linesOf, type Type } from './text.ts';
import { element, escaped } from './xml.ts';

/** What stands around the charts of a picture. */
export interface PictureWords {
  readonly title: string;
  /** What the picture shows, in sentences computed from its numbers. */
  readonly evidence: readonly string[];
  /** What made it: one line for each layer of evidence. */
  readonly settings: readonly string[];
  /** Where it can be made again. */
  readonly link: string;
  /** Whose it is, and under what licence. */
  readonly licence: string;
}

/** A picture as the text of an SVG file, with its size, px. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** px around everything, and the narrowest that words are set in. */
const margin = 24;
const narrowest = 312;

interface Block {
  readonly text: string;
  readonly type: Type;
  readonly leading: number;
  readonly colour: string;
  /** px above it */
  readonly gap: number;
}

const around = ({ top, right, bottom, left }: PagePart): DOMRect => new DOMRect(left, top, right - left, bottom - top);

/** Sets blocks of text below one another from `top` on; answers the markup and where it ends. */
function setText(blocks: readonly Block[], top: number, width: number): { markup: string; bottom: number } {
  let y = top;
  const parts: string[] = [];
  for (const { text, type, leading, colour, gap } of blocks) {
    y += gap;
    const lines = linesOf(text, type, width).map((line) => {
      const at = y + baselineIn(leading, type);
      y += leading;
      return element('tspan', { x: margin, y: at }, escaped(line));
    });
    const look = { 'font-size': type.size, 'font-weight': type.weight, 'font-family': type.family, fill: colour };
    parts.push(element('text', look, lines.join('')));
  }
  return { markup: parts.join(''), bottom: y };
}

/** React's ids, which differ from visit to visit, counted anew: the same picture is the same file. */
function withPlainIds(markup: string): string {
  const ids: string[] = [];
  return markup.replace(/_r_[0-9a-z]+_/g, (id) => {
    if (!ids.includes(id)) ids.push(id);
    return `id${ids.indexOf(id) + 1}`;
  });
}

/**
 * Draws a part of the page, whose typefaces are there, with its words as a file that needs nothing else. All that is read
 * off the page is read at once: it may be another in a moment.
 */
export async function drawPicture(charts: Element, words: PictureWords): Promise<Picture> {
  const part = drawPart(charts);
  const box = around(part);
  const inner = Math.max(box.width, narrowest);
  const width = Math.ceil(inner + 2 * margin);
  const root = getComputedStyle(document.documentElement);
  const token = (name: string) => root.getPropertyValue(name).trim();
  const sans = getComputedStyle(charts).getPropertyValue('--sans').trim();
  const type = (size: number, weight = '400'): Type => ({ style: 'normal', weight, size, family: sans });
  const [ink, soft, quiet] = [token('--ink'), token('--ink-soft'), token('--ink-quiet')];
  const head = setText(
    [{ text: words.title, type: type(19, '600'), leading: 26, colour: ink, gap: 0 }],
    margin - 6,
    inner,
  );
  const top = head.bottom + 12;
  const foot = setText(
    [
      ...words.evidence.map((text, i) => ({ text, type: type(14), leading: 20, colour: ink, gap: i === 0 ? 14 : 5 })),
      ...words.settings.map((text, i) => ({ text, type: type(12), leading: 17, colour: soft, gap: i === 0 ? 10 : 3 })),
      { text: words.link, type: type(11.5), leading: 16, colour: quiet, gap: 8 },
      { text: words.licence, type: type(11.5), leading: 16, colour: quiet, gap: 4 },
    ],
    top + box.height,
    inner,
  );
  const height = Math.ceil(foot.bottom + margin - 4);
  const picture = element('g', { transform: `translate(${margin - box.x},${top - box.y})` }, part.markup);
  const drawn =
    element('title', {}, escaped(words.title)) +
    element('desc', {}, escaped(words.evidence.join(' '))) +
    element('rect', { width, height, fill: token('--paper') }) +
    head.markup +
    picture +
    foot.markup;
  const body = withPlainIds(drawn);
  const fonts = element('style', {}, await fontsFor(body));
  const size = { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  return { svg: element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, fonts + body), width, height };
}

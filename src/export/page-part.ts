import { type Found, placesOf } from './place.ts';
import { canvasIsReadable } from './readable.ts';
import { writeSvg } from './svg-tree.ts';
import { baselineIn, type Type } from './text.ts';
import { words } from './words.ts';
import { element, escaped } from './xml.ts';

/** Markup in the page's coordinates, and the room it takes. */
export interface PagePart {
  readonly markup: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a visitor operates, or what is said elsewhere, is no part of the picture, except where it holds one. */
const control =
  'button:not(:has(canvas)), select, input, textarea, fieldset, details, label:has([type="checkbox"], [type="radio"], select), ' +
  '[role="slider"]:not(:has(canvas)), figcaption, [data-aside]';

const number = (text: string): number => Number.parseFloat(text) || 0;
const isSeen = (colour: string): boolean => !/^(transparent|rgba\(.*, 0\))$/.test(colour);

const dashes: Readonly<Record<string, (width: number) => string>> = {
  dashed: (width) => `${3 * width} ${2 * width}`,
  dotted: (width) => `${width} ${width}`,
};

function rectangle(box: DOMRect, grown: number, look: Record<string, string | number | undefined>): string {
  const { x, y, width, height } = box;
  const size = { width: width + 2 * grown, height: height + 2 * grown };
  return element('rect', { x: x - grown, y: y - grown, ...size, ...look });
}

/** Ground, gradient, borders and outline of an element. */
function boxOf(node: HTMLElement, style: CSSStyleDeclaration, box: DOMRect): string {
  const parts: string[] = [];
  const rx = Math.min(number(style.borderTopLeftRadius), box.width / 2) || undefined;
  if (isSeen(style.backgroundColor)) parts.push(rectangle(box, 0, { fill: style.backgroundColor, rx }));
  const gradient = /^linear-gradient\(to right, (rgb.*)\)$/.exec(style.backgroundImage);
  if (gradient) {
    const stops = gradient[1].match(/rgba?\([^)]*\)/g) ?? [];
    const id = `gradient-${Math.round(box.x)}-${Math.round(box.y)}`;
    const list = stops.map((colour, i) =>
      element('stop', { offset: i / Math.max(1, stops.length - 1), 'stop-color': colour }),
    );
    parts.push(element('linearGradient', { id }, list.join('')), rectangle(box, 0, { fill: `url(#${id})` }));
  }
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => ({
    side,
    width: style[`border${side}Style`] === 'none' ? 0 : number(style[`border${side}Width`]),
    stroke: style[`border${side}Color`],
    kind: style[`border${side}Style`],
  }));
  const lines = sides.filter(({ width, stroke }) => width > 0 && isSeen(stroke));
  const stroked = ({ width, stroke, kind }: (typeof lines)[number]) => ({
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dashes[kind]?.(width),
  });
  if (lines.length === 4) parts.push(rectangle(box, -lines[0].width / 2, { fill: 'none', rx, ...stroked(lines[0]) }));
  else {
    for (const line of lines) {
      const half = line.width / 2;
      const across = line.side === 'Top' || line.side === 'Bottom';
      const at = { Top: box.top + half, Bottom: box.bottom - half, Left: box.left + half, Right: box.right - half };
      const ends = across
        ? { x1: box.left, x2: box.right, y1: at[line.side], y2: at[line.side] }
        : { x1: at[line.side], x2: at[line.side], y1: box.top, y2: box.bottom };
      parts.push(element('line', { ...ends, ...stroked(line) }));
    }
  }
  const outline = style.outlineStyle === 'none' || node.matches(':focus-visible') ? 0 : number(style.outlineWidth);
  if (outline > 0) {
    const look = { fill: 'none', stroke: style.outlineColor, 'stroke-width': outline };
    parts.push(rectangle(box, number(style.outlineOffset) + outline / 2, look));
  }
  return parts.join('');
}

/** The short line before a label of a key, which the page draws with `::before`. */
function swatchOf(node: Element, box: DOMRect): string {
  const style = getComputedStyle(node, '::before');
  const width = number(style.borderTopWidth);
  if (style.content !== '""' || style.position === 'absolute' || width === 0 || style.borderTopStyle === 'none')
    return '';
  const y = box.top + box.height / 2;
  const dash = dashes[style.borderTopStyle]?.(width);
  const look = { stroke: style.borderTopColor, 'stroke-width': width, 'stroke-dasharray': dash };
  return element('line', { x1: box.left, x2: box.left + number(style.width), y1: y, y2: y, ...look });
}

function imageOf(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, box: DOMRect): string {
  if (!canvasIsReadable()) throw new Error(words.hidden);
  let source = canvas;
  if (style.filter.startsWith('invert')) {
    source = document.createElement('canvas');
    source.width = canvas.width;
    source.height = canvas.height;
    const context = source.getContext('2d');
    if (!context) throw new Error(words.noCanvas);
    context.drawImage(canvas, 0, 0);
    context.globalCompositeOperation = 'difference';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, source.width, source.height);
    context.globalCompositeOperation = 'destination-in';
    context.drawImage(canvas, 0, 0);
  }
  const { x, y, width, height } = box;
  return element('image', {
    x,
    y,
    width,
    height,
    preserveAspectRatio: 'none',
    style: style.imageRendering === 'pixelated' ? 'image-rendering:pixelated' : undefined,
    href: source.toDataURL('image/png'),
  });
}

const typeOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): Type => ({
  style: fontStyle,
  weight: fontWeight,
  size: number(fontSize),
  family: fontFamily,
});

/** Where something is from a corner: wherever the page has been scrolled to, the same picture is the same file. */
function boxFrom(corner: DOMRect, part: Element | Range): DOMRect {
  const { x, y, width, height } = part.getBoundingClientRect();
  return new DOMRect(x - corner.x, y - corner.y, width, height);
}

/** The lines of a text as they are broken on the page. */
function textOf(node: Text, style: CSSStyleDeclaration, corner: DOMRect): readonly Found[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  // A line may end after a hyphen.
  for (const { 0: word, index } of node.data.matchAll(/[^\s-]*-+|[^\s-]+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = boxFrom(corner, range);
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 2) {
      last.text += /\s/.test(node.data[index - 1]) ? ` ${word}` : word;
      last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.x, last.box.height);
    } else lines.push({ text: word, box });
  }
  const type = typeOf(style);
  return lines.map(({ text, box }) => ({
    box,
    markup: element(
      'text',
      {
        x: box.left,
        y: box.top + baselineIn(box.height, type),
        fill: style.color,
        'font-family': type.family,
        'font-size': type.size,
        'font-weight': type.weight === '400' ? undefined : type.weight,
        'font-style': type.style === 'normal' ? undefined : type.style,
        style: style.fontVariantNumeric === 'tabular-nums' ? 'font-variant-numeric:tabular-nums' : undefined,
      },
      escaped(text),
    ),
  }));
}

const isWithin = ({ left, right, top, bottom }: DOMRect, clip: DOMRect | null): boolean =>
  clip === null ||
  ((left + right) / 2 >= clip.left - 1 &&
    (left + right) / 2 <= clip.right + 1 &&
    (top + bottom) / 2 >= clip.top - 1 &&
    (top + bottom) / 2 <= clip.bottom + 1);

function find(node: Element, clip: DOMRect | null, corner: DOMRect): readonly Found[] {
  const style = getComputedStyle(node);
  if (style.display === 'none') return [];
  // A canvas may be hidden for the one reason that it has been scrolled away.
  if (style.visibility === 'hidden' && !node.hasAttribute('data-away')) return [];
  if (style.clipPath === 'inset(50%)' || node.matches(control)) return [];
  const box = boxFrom(corner, node);
  if (node instanceof SVGSVGElement) return isWithin(box, clip) ? [{ markup: writeSvg(node, box), box }] : [];
  if (!(node instanceof HTMLElement)) return [];
  if (node instanceof HTMLCanvasElement) {
    if (!isWithin(box, clip) || node.width * node.height === 0) return [];
    return [{ markup: imageOf(node, style, box) + boxOf(node, style, box), box }];
  }
  const frame = boxOf(node, style, box) + swatchOf(node, box);
  const inner = style.overflow === 'visible' ? clip : box;
  const inside = Array.from(node.childNodes).flatMap((child) => {
    if (child instanceof Element) return find(child, inner, corner);
    return child instanceof Text ? textOf(child, style, corner).filter((line) => isWithin(line.box, inner)) : [];
  });
  const all = [...(frame && isWithin(box, clip) ? [{ markup: frame, box }] : []), ...inside];
  if (style.opacity === '1' || all.length === 0) return all;
  return [
    { markup: element('g', { opacity: style.opacity }, all.map(({ markup }) => markup).join('')), box: all[0].box },
    ...all.slice(1).map(({ box: other }) => ({ markup: '', box: other })),
  ];
}

/**
 * Draws what an element of the page shows, without its controls, from its upper left corner on. Where `room` is wide
 * enough, px, what is tall and narrow stands in two columns.
 */
export function drawPart(node: Element, room = 0): PagePart {
  const found = find(node, null, node.getBoundingClientRect());
  if (found.length === 0) throw new Error(words.none);
  const placeOf = placesOf(found, room);
  const placed = found.map(({ markup, box }) => ({ markup, box, ...placeOf(box) }));
  return {
    markup: placed
      .map(({ markup, right, up }) =>
        (right === 0 && up === 0) || markup === ''
          ? markup
          : element('g', { transform: `translate(${right},${-up})` }, markup),
      )
      .join(''),
    left: Math.min(...placed.map(({ box, right }) => box.left + right)),
    top: Math.min(...placed.map(({ box, up }) => box.top - up)),
    right: Math.max(...placed.map(({ box, right }) => box.right + right)),
    bottom: Math.max(...placed.map(({ box, up }) => box.bottom - up)),
  };
}

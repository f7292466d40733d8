import { type Attributes, element, escaped } from './xml.ts';

/** Properties that children inherit, with the values that a file starts with. */
const inherited: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'letter-spacing': 'normal',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  visibility: 'visible',
};
const own: Readonly<Record<string, string>> = { opacity: '1', 'stop-color': 'rgb(0, 0, 0)', 'stop-opacity': '1' };

const names = [...Object.keys(inherited), ...Object.keys(own)];

/** What serves the page only, or is written from the computed style. */
const left = new RegExp(`^(class|style|role|tabindex|xmlns|(aria|data)-.*|on.*|${names.join('|')})$`);

const without = /^(script|style|title|desc|metadata|foreignObject)$/;

type Styles = Readonly<Record<string, string>>;

function attributesOf(node: Element): Attributes {
  return Object.fromEntries(
    Array.from(node.attributes, ({ name, value }) => [name, value] as const).filter(([name]) => !left.test(name)),
  );
}

function write(node: Element, around: Styles, more: Attributes): string {
  if (without.test(node.localName) || node.hasAttribute('data-aside')) return '';
  const style = getComputedStyle(node);
  if (style.display === 'none') return '';
  const styles = Object.fromEntries(Object.keys(inherited).map((name) => [name, style.getPropertyValue(name)]));
  const changes = names.flatMap((name) => {
    const value = styles[name] ?? style.getPropertyValue(name);
    return value === (around[name] ?? own[name]) ? [] : [[name, value] as const];
  });
  const content = Array.from(node.childNodes, (child) => {
    if (child instanceof Element) return write(child, styles, {});
    return child.nodeType === Node.TEXT_NODE ? escaped(child.textContent ?? '') : '';
  }).join('');
  return element(node.localName, { ...attributesOf(node), ...Object.fromEntries(changes), ...more }, content);
}

/** An <svg> of the page as one of a file, at a place of its own, with the styles it has on the page as attributes. */
export function writeSvg(svg: SVGSVGElement, at: DOMRect): string {
  const { x, y, width, height } = at;
  const overflow = getComputedStyle(svg).overflow === 'visible' ? 'visible' : undefined;
  return write(svg, inherited, { x, y, width, height, overflow });
}

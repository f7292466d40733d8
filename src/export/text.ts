/** A line of text on a page or in a file. */
export interface Type {
  readonly style: string;
  readonly weight: string;
  /** px */
  readonly size: number;
  readonly family: string;
}

const context = document.createElement('canvas').getContext('2d');

const fontOf = ({ style, weight, size, family }: Type): string => `${style} ${weight} ${size}px ${family}`;

export function widthOf(text: string, type: Type): number {
  if (!context) return text.length * type.size * 0.5;
  context.font = fontOf(type);
  return context.measureText(text).width;
}

/** How far a line's baseline is below the top of a box of this height around it, px. */
export function baselineIn(height: number, type: Type): number {
  if (!context) return height * 0.8;
  context.font = fontOf(type);
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  return (height - up - down) / 2 + up;
}

/** How much of a word fits a width, at least one character. */
function fitting(word: string, type: Type, width: number): number {
  let count = word.length;
  while (count > 1 && widthOf(word.slice(0, count), type) > width) count -= 1;
  return count;
}

/** Breaks a text into lines of at most `width` px: between words, or within one that is too long, such as an address. */
export function linesOf(text: string, type: Type, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // A space that does not break stays where it is.
  for (let word of text.split(/[ \t\n]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, type) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    while (widthOf(word, type) > width && word.length > 1) {
      const count = fitting(word, type, width);
      lines.push(word.slice(0, count));
      word = word.slice(count);
    }
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

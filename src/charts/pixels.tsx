import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { paint, rampOf, rgbOf, shrunk } from './diverging.ts';

/** Counts changes of the theme and of the screen's pixels, which canvases do not notice by themselves. */
export function useLook(): number {
  const [look, setLook] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the pixel ratio needs a new query.
  useEffect(() => {
    const changed = () => setLook((now) => now + 1);
    const queries = ['(prefers-color-scheme: dark)', `(resolution: ${devicePixelRatio}dppx)`].map((one) =>
      matchMedia(one),
    );
    for (const query of queries) query.addEventListener('change', changed);
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      for (const query of queries) query.removeEventListener('change', changed);
      observer.disconnect();
    };
  }, [look]);
  return look;
}

interface PixelsProps {
  /** Row-major [row, column]. */
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
  /** Full colour from ±`limit` on. */
  readonly limit: number;
  /** px; device pixels are filled exactly. */
  readonly width: number;
  readonly height: number;
  /** Rows before which a line is drawn. */
  readonly borders?: readonly number[];
}

/** A matrix as pixels on a diverging scale, blue below 0, red above, in the colours of the theme. */
export function Pixels(props: PixelsProps) {
  const { width, height } = props;
  const ref = useRef<HTMLCanvasElement>(null);
  const look = useLook();
  const { values, rows, columns, limit, borders } = props;
  const screen = useRef<Screen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of look or width changes the answer.
  useLayoutEffect(() => {
    if (ref.current) screen.current = screenOf(ref.current, width);
  }, [width, look]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of look changes what is read from the document.
  useLayoutEffect(
    () => draw(ref, { values, rows, columns, limit, width, height, borders }, screen.current),
    [values, rows, columns, limit, width, height, borders, look],
  );
  return <canvas ref={ref} style={{ display: 'block', width, height }} />;
}

/** What a canvas is shown on; asked seldom, since the answer needs styles and layout. */
interface Screen {
  /** Screen pixels a px, where the page is zoomed. */
  readonly fine: number;
  readonly ramp: ReturnType<typeof rampOf>;
  readonly line: string;
}

function screenOf(canvas: HTMLCanvasElement, width: number): Screen {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => rgbOf(style.getPropertyValue(name));
  return {
    fine: devicePixelRatio * (canvas.getBoundingClientRect().width / width || 1),
    ramp: rampOf({ low: colour('--weight-low'), zero: colour('--weight-zero'), high: colour('--weight-high') }),
    line: style.getPropertyValue('--ink') || '#000',
  };
}

function draw(ref: RefObject<HTMLCanvasElement | null>, props: PixelsProps, screen: Screen | null): void {
  const { values, rows, columns, limit, width, height, borders = [] } = props;
  const canvas = ref.current;
  const context = canvas?.getContext('2d');
  if (!canvas || !context || !screen || rows * columns === 0) return;
  const { fine, ramp, line } = screen;
  const [across, down] = [width, height].map((size) => Math.max(1, Math.round(size * fine)));
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  // Where cells are smaller than the screen's pixels, each pixel shows the mean of its cells.
  const shown = shrunk({ values, rows, columns }, down, across);
  const picture = new ImageData(shown.columns, shown.rows);
  paint(shown.values, limit, ramp, new Uint32Array(picture.data.buffer));
  if (shown.rows === down && shown.columns === across) context.putImageData(picture, 0, 0);
  else {
    const small = document.createElement('canvas');
    small.width = shown.columns;
    small.height = shown.rows;
    small.getContext('2d')?.putImageData(picture, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(small, 0, 0, across, down);
  }
  context.fillStyle = line;
  const thick = Math.max(1, Math.round(fine * 0.75));
  for (const row of borders) context.fillRect(0, Math.round((row / rows) * down - thick / 2), across, thick);
}

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { paint, rampOf, rgbOf } from './diverging.ts';

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
  /** Screen pixels a px, where the page is zoomed; asked seldom, since the answer needs a layout. */
  const fine = useRef(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of look or width changes the answer.
  useLayoutEffect(() => {
    fine.current = devicePixelRatio * ((ref.current?.getBoundingClientRect().width ?? 0) / width || 1);
  }, [width, look]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of look changes what is read from the document.
  useLayoutEffect(
    () => draw(ref, { values, rows, columns, limit, width, height, borders }, fine.current),
    [values, rows, columns, limit, width, height, borders, look],
  );
  return <canvas ref={ref} style={{ display: 'block', width, height }} />;
}

function draw(ref: RefObject<HTMLCanvasElement | null>, props: PixelsProps, fine: number): void {
  const { values, rows, columns, limit, width, height, borders = [] } = props;
  const canvas = ref.current;
  const context = canvas?.getContext('2d');
  if (!canvas || !context || rows * columns === 0) return;
  const [across, down] = [width, height].map((size) => Math.max(1, Math.round(size * fine)));
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  const style = getComputedStyle(canvas);
  const colour = (name: string) => rgbOf(style.getPropertyValue(name));
  const ramp = rampOf({ low: colour('--weight-low'), zero: colour('--weight-zero'), high: colour('--weight-high') });
  const picture = new ImageData(columns, rows);
  paint(values, limit, ramp, new Uint32Array(picture.data.buffer));
  const small = document.createElement('canvas');
  small.width = columns;
  small.height = rows;
  small.getContext('2d')?.putImageData(picture, 0, 0);
  // Where cells are smaller than the screen's pixels, each pixel shows the mean of its cells.
  context.imageSmoothingEnabled = across < columns || down < rows;
  context.imageSmoothingQuality = 'medium';
  context.drawImage(small, 0, 0, across, down);
  context.fillStyle = style.getPropertyValue('--ink') || '#000';
  const line = Math.max(1, Math.round(fine * 0.75));
  for (const row of borders) context.fillRect(0, Math.round((row / rows) * down - line / 2), across, line);
}

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Matrix, paint, rampOf, rgbOf, shrunk } from './diverging.ts';
import { paper } from './paper.ts';

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
    const forget = paper.onPrint(changed);
    return () => {
      forget();
      for (const query of queries) query.removeEventListener('change', changed);
      observer.disconnect();
    };
  }, [look]);
  return look;
}

interface PixelsProps {
  readonly matrix: Matrix;
  /** Full colour from ±`limit` on. */
  readonly limit: number;
  /** px; device pixels are filled exactly. */
  readonly width: number;
  readonly height: number;
}

/** A matrix as pixels on a diverging scale, blue below 0, red above, in the colours of the theme. */
export function Pixels(props: PixelsProps) {
  const { width, height } = props;
  const ref = useRef<HTMLCanvasElement>(null);
  const look = useLook();
  const { matrix, limit } = props;
  const screen = useRef<Screen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of look or width changes the answer.
  useLayoutEffect(() => {
    if (ref.current) screen.current = screenOf(ref.current, width);
  }, [width, look]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of look changes what is read from the document.
  useLayoutEffect(
    () => draw(ref, { matrix, limit, width, height }, screen.current),
    [matrix, limit, width, height, look],
  );
  return <canvas ref={ref} style={{ display: 'block', width, height }} />;
}

/** What a canvas is shown on; asked seldom, since the answer needs styles and layout. */
interface Screen {
  /** Screen pixels a px, where the page is zoomed. */
  readonly fine: number;
  readonly ramp: ReturnType<typeof rampOf>;
}

function screenOf(canvas: HTMLCanvasElement, width: number): Screen {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => rgbOf(style.getPropertyValue(name));
  return {
    fine: devicePixelRatio * (canvas.getBoundingClientRect().width / width || 1),
    ramp: rampOf({ low: colour('--weight-low'), zero: colour('--weight-zero'), high: colour('--weight-high') }),
  };
}

/** Those of large matrices that were painted last: a slider leads back to them. */
const pictures = new Map<Matrix, { readonly picture: ImageData; readonly limit: number; readonly ramp: Uint32Array }>();
/** Pixels kept: many times both matrices of the networks of all rates, or some that fill a screen; 32 MB. */
const mostPixels = 8_000_000;
const pixelsOf = ({ width, height }: ImageData): number => width * height;
/** Entries of a matrix that is worth keeping. */
const large = 4096;

function pictureOf(matrix: Matrix, limit: number, ramp: Uint32Array, width: number, height: number): ImageData {
  const known = pictures.get(matrix);
  if (known?.limit === limit && known.ramp === ramp) {
    const { picture } = known;
    if (picture.width === width && picture.height === height) return picture;
  }
  const picture = new ImageData(width, height);
  // Where cells are smaller than the screen's pixels, each pixel shows the mean of its cells.
  paint(shrunk(matrix, height, width), limit, ramp, width, height, new Uint32Array(picture.data.buffer));
  if (matrix.rows * matrix.columns > large) {
    pictures.delete(matrix);
    pictures.set(matrix, { picture, limit, ramp });
    let kept = [...pictures.values()].reduce((sum, one) => sum + pixelsOf(one.picture), 0);
    for (const [oldest, one] of pictures) {
      if (kept <= mostPixels) break;
      pictures.delete(oldest);
      kept -= pixelsOf(one.picture);
    }
  }
  return picture;
}

function draw(ref: RefObject<HTMLCanvasElement | null>, props: PixelsProps, screen: Screen | null): void {
  const { matrix, limit, width, height } = props;
  const canvas = ref.current;
  const context = canvas?.getContext('2d');
  if (!canvas || !context || !screen || matrix.rows * matrix.columns === 0) return;
  const { fine, ramp } = screen;
  const [across, down] = [width, height].map((size) => Math.max(1, Math.round(size * fine)));
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  context.putImageData(pictureOf(matrix, limit, ramp, across, down), 0, 0);
}

/** The colours of the page's theme, for a canvas: names as in tokens.css. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly grid: string;
  readonly single: string;
  readonly scaled: string;
  readonly sampled: string;
  readonly sans: string;
}

/** Read anew now and then: a theme may change under a picture that stays. */
export function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: of('--paper'),
    ink: of('--ink'),
    quiet: of('--ink-quiet'),
    line: of('--line'),
    grid: of('--grid'),
    single: of('--single'),
    scaled: of('--scaled'),
    sampled: of('--sampled'),
    sans: of('--sans'),
  };
}

/** A canvas's context in CSS pixels, its bitmap as fine as the screen; null where there is no room. */
export function sized(canvas: HTMLCanvasElement): { ctx: CanvasRenderingContext2D; w: number; h: number } | null {
  const [w, h] = [canvas.clientWidth, canvas.clientHeight];
  const ctx = canvas.getContext('2d');
  if (!ctx || w === 0 || h === 0) return null;
  const drawn = canvas.getBoundingClientRect().width / w;
  const fine = Math.min(3, devicePixelRatio * drawn || 1);
  const [width, height] = [Math.round(w * fine), Math.round(h * fine)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  ctx.setTransform(fine, 0, 0, fine, 0, 0);
  ctx.clearRect(0, 0, w, h);
  return { ctx, w, h };
}

import { useLayoutEffect, useRef } from 'react';
import { useLook } from '../../../../charts/pixels.tsx';
import { readDrawing } from '../../../../core/drawing.ts';
import { mnist } from '../../../../core/mnist.ts';

const [side] = mnist.shape;

interface DigitStripProps {
  /** As `core/drawing.ts` writes them. */
  readonly digits: readonly string[];
  /** Places for digits, of which some may stay empty. */
  readonly places: number;
}

/** Digits in a row, in the colour of the text. */
export function DigitStrip({ digits, places }: DigitStripProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const look = useLook();
  const joined = digits.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of look changes the colour of the text.
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!ref.current || !context) return;
    const [red, green, blue] = getComputedStyle(ref.current).color.match(/\d+/g)?.map(Number) ?? [0, 0, 0];
    context.clearRect(0, 0, places * side, side);
    joined.split(' ').forEach((text, place) => {
      const ink = readDrawing(text);
      if (!ink) return;
      const image = context.createImageData(side, side);
      for (let i = 0; i < ink.length; i++) image.data.set([red, green, blue, ink[i]], 4 * i);
      context.putImageData(image, place * side, 0);
    });
  }, [joined, places, look]);
  return <canvas ref={ref} className="digit-strip" width={places * side} height={side} />;
}

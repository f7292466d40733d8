import { useEffect, useRef, useState } from 'react';
import type { digitOf, inkLine } from '../core/ink.ts';
import { mnist } from '../core/mnist.ts';
import { paintDigit } from './paint-digit.ts';

/** Pixels of the drawing's bitmap a side, and the pen's width: strokes as thick as MNIST's. */
const side = 280;
const [rows, columns] = mnist.shape;
const pen = 25;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface DrawingPadProps {
  /** Loads what makes a digit of ink. */
  readonly tools: () => Promise<{ readonly digitOf: typeof digitOf; readonly inkLine: typeof inkLine }>;
  /** What it is, for someone who cannot see it; and what is said where `tools` fails. */
  readonly label: string;
  readonly lost: string;
  /** The image shown, [input]; null while it loads. */
  readonly pixels: Uint8Array | null;
  /** Whether `pixels` are what was drawn on the pad; else the pad's ink is wiped. */
  readonly inked: boolean;
  /** `done` once the pen is lifted. */
  readonly onDraw: (pixels: Uint8Array, done: boolean) => void;
}

/** An image, large, to draw over with finger, pen or mouse. What stands beside it does the same without a pointer. */
export function DrawingPad({ tools, label, lost, pixels, inked, onDraw }: DrawingPadProps) {
  const image = useRef<HTMLCanvasElement>(null);
  const small = useRef<HTMLCanvasElement>(null);
  const ink = useRef<HTMLCanvasElement>(null);
  /** What is drawn, [side × side]: never read from the canvas, since some browsers hide what canvases hold. */
  const drawn = useRef<Uint8Array | null>(null);
  /** Lines that are not in it yet. */
  const lines = useRef<(readonly [from: Point, to: Point])[]>([]);
  const last = useRef<Point | null>(null);
  const [broken, setBroken] = useState(false);
  const pending = useRef(0);
  useEffect(() => {
    if (!pixels) return;
    if (image.current) paintDigit(image.current, pixels);
    if (small.current) paintDigit(small.current, pixels);
  }, [pixels]);
  useEffect(() => {
    if (inked) return;
    drawn.current = null;
    lines.current = [];
    ink.current?.getContext('2d')?.clearRect(0, 0, side, side);
  }, [inked]);
  useEffect(() => () => cancelAnimationFrame(pending.current), []);

  const read = async (done = false) => {
    pending.current = 0;
    try {
      const { digitOf, inkLine } = await tools();
      drawn.current ??= new Uint8Array(side * side);
      for (const [from, to] of lines.current.splice(0)) inkLine(drawn.current, side, from, to, pen);
      const digit = digitOf(drawn.current, side, side);
      if (digit) onDraw(digit, done);
      setBroken(false);
    } catch {
      setBroken(true);
    }
  };
  const line = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const canvas = event.currentTarget;
    const ctx = canvas.getContext('2d');
    const from = last.current;
    if (!ctx || !from) return;
    const box = canvas.getBoundingClientRect();
    const to = {
      x: ((event.clientX - box.left) / box.width) * side,
      y: ((event.clientY - box.top) / box.height) * side,
    };
    ctx.lineWidth = pen;
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.beginPath();
    const begin = Number.isNaN(from.x) ? to : from;
    ctx.moveTo(begin.x, begin.y);
    ctx.lineTo(to.x, to.y);
    ctx.stroke();
    lines.current.push([begin, to]);
    last.current = to;
    pending.current ||= requestAnimationFrame(() => read());
  };
  const lift = () => {
    if (!last.current) return;
    last.current = null;
    cancelAnimationFrame(pending.current);
    read(true);
  };
  return (
    <div className="drawing-pad" data-drawn={inked || undefined}>
      <canvas ref={image} className="pad-image" width={columns} height={rows} />
      <canvas
        ref={ink}
        className="pad-ink"
        width={side}
        height={side}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = { x: Number.NaN, y: Number.NaN };
          line(event);
        }}
        onPointerMove={line}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      {broken && (
        <p className="pad-lost" role="alert">
          {lost}
        </p>
      )}
      <canvas ref={small} className="pad-seen" width={columns} height={rows} hidden={!inked} />
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Axis, Margin, Scale } from './scale.ts';

/** A chart's frame: its size, its axes, and whether those are written. */
export interface FrameProps {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** Unique in the page: names the clip path. */
  readonly id: string;
  /** How far the contents may reach below the x axis, px. */
  readonly below?: number;
  /** Whether the x axis carries its values; a chart below may do it for both. */
  readonly xWritten?: boolean;
  readonly className?: string;
}

export interface Scales {
  readonly sx: Scale;
  readonly sy: Scale;
}

export interface FrameContents {
  readonly children: (scales: Scales) => ReactNode;
  /** What lies behind them, not cut off. */
  readonly under?: (scales: Scales) => ReactNode;
  /** What may reach beyond the axes. */
  readonly over?: (scales: Scales) => ReactNode;
}

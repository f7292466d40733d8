import { type ComponentType, createContext, type ReactNode, use } from 'react';
import type { FrameContents, FrameProps } from './frame.ts';
import type { Axis } from './scale.ts';

/** Where runs are laid over each other, how a chart takes part in it; null everywhere else. */
export interface Laid {
  /** Draws the chart that is given as `of`, with what other runs have in it, or draws nothing and hands over its own. */
  readonly Chart: ComponentType<
    FrameProps & FrameContents & { readonly of: ComponentType<FrameProps & FrameContents> }
  >;
  /** A horizontal axis with room for all runs. */
  readonly axis: (axis: Axis) => Axis;
}

export const LaidContext = createContext<Laid | null>(null);

/** A horizontal axis as the chart has it: where runs are laid over each other, with room for all. */
export const useAxis = (axis: Axis): Axis => use(LaidContext)?.axis(axis) ?? axis;

/** Whether the ends of lines are asked for: where runs are laid over each other, each gets a letter there. */
export const EndContext = createContext(false);

interface RunEndProps {
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly sx: (value: number) => number;
  readonly sy: (value: number) => number;
}

/** Where the letter of a run may stand: at the end of a line. Nothing is seen of it. */
export function RunEnd({ at, sx, sy }: RunEndProps): ReactNode {
  return use(EndContext) && at && <text className="run-end" x={sx(at.x)} y={sy(at.y)} />;
}

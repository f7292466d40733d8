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

/** The letter of the run that is drawn; empty where there is one run only. */
export const LetterContext = createContext('');

interface LetterProps {
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly sx: (value: number) => number;
  readonly sy: (value: number) => number;
}

/** The letter of the run at the end of its line, where runs are laid over each other. */
export function RunLetter({ at, sx, sy }: LetterProps): ReactNode {
  const letter = use(LetterContext);
  return (
    letter &&
    at && (
      <text className="run-letter" x={sx(at.x)} y={sy(at.y)} dx={-3} dy="-0.45em" textAnchor="end">
        {letter}
      </text>
    )
  );
}

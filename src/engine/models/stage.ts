import type { Draws } from './draw.ts';
import type { ModelMachine } from './kernels.ts';
import type { Values } from './room.ts';

/** Examples on their way through a network. */
export interface Run {
  readonly machine: ModelMachine;
  readonly f32: Float32Array;
  readonly examples: number;
  readonly draws: Draws;
}

/** What trains weights once their gradient is known; all in bytes, of the layout of `WeightRoom.backward`. */
export type Learn = (layer: number, gradient: number) => void;

/** A part of a network that turns values into others. */
export interface Stage {
  readonly input: Values;
  readonly output: Values;
  /** Whether what it makes is drawn at random. */
  readonly random: boolean;
  forward(run: Run): void;
  /** From the output's derivatives to the input's, where they are asked for. */
  backward(run: Run, learn: Learn): void;
}

import type { ModelMachine } from './kernels.ts';
import type { Values } from './room.ts';

/** How the numbers drawn at random come about: at their means, or drawn for a training step or a mask. */
export type Draws =
  | 'means'
  | {
      /** Of a site of the model's plan. */
      keyOf(site: number): number;
      /** Training step, or number of the mask. */
      readonly step: number;
      /** Number of the first example: 0 in training, else the image's. */
      readonly first: number;
    };

/** Examples on their way through a network. */
export interface Run {
  readonly machine: ModelMachine;
  readonly f32: Float32Array;
  readonly i32: Int32Array;
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

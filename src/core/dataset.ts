import type { Shape } from './model.ts';

/** How the values of an example are stored: `bytes`, one each, 0 to 255; a network gets 255ths. */
export type Encoding = 'bytes';

/** What a set of labelled examples is, without the examples. */
export interface DatasetFacts {
  /** A word that tells data sets apart, for files and addresses. */
  readonly id: string;
  /** Of one example: height, width, channels. */
  readonly shape: Shape;
  /** A label is 0 to `classes` − 1. */
  readonly classes: number;
  readonly encoding: Encoding;
}

/** Examples to train on and to test on. */
export interface Counts {
  readonly train: number;
  readonly test: number;
}

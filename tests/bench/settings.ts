import type { Bench } from './browser.ts';

/** How much is measured. Quick runs test the benchmark itself; their numbers mean little. */
export interface Extent {
  readonly repetitions: number;
  /** Also what nobody would train on, for information: WebGL in software, plain JavaScript. */
  readonly slowOnes: boolean;
  /** Milliseconds of work before the clock starts: V8 compiles WebAssembly a second time, better, while it runs. */
  readonly warmUp: number;
  /** Milliseconds of one repetition. */
  readonly slice: number;
  readonly families: readonly number[];
  readonly predictedImages: number;
  /** Images that prediction by number of masks is timed on. */
  readonly imagesBySamples: number;
  readonly samples: number;
  readonly clusterSeeds: number;
  readonly memorySteps: number;
  readonly sliderMoves: number;
  /** Training steps in the laboratory; 0 takes the quick budget's. */
  readonly laboratorySteps: number;
}

export const full: Extent = {
  repetitions: 7,
  slowOnes: true,
  warmUp: 4000,
  slice: 1000,
  families: [1, 2, 5, 10, 20],
  predictedImages: 10000,
  imagesBySamples: 1000,
  samples: 200,
  clusterSeeds: 10,
  memorySteps: 2000,
  sliderMoves: 60,
  laboratorySteps: 0,
};

export const quick: Extent = {
  repetitions: 1,
  slowOnes: false,
  warmUp: 150,
  slice: 60,
  families: [1, 10],
  predictedImages: 50,
  imagesBySamples: 50,
  samples: 10,
  clusterSeeds: 1,
  memorySteps: 50,
  sliderMoves: 5,
  laboratorySteps: 6,
};

export interface Session {
  readonly bench: Bench;
  readonly extent: Extent;
  say(line: string): void;
}

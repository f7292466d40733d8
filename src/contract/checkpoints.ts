/** Checkpoints that a run keeps, its beginning and its end among them; their index is the same in every view. */
export const checkpointCount = 7;
export const lastCheckpoint = checkpointCount - 1;

/**
 * Steps at which a run of `steps` training steps keeps a checkpoint, [checkpoint]: evenly spread over the square root
 * of time, since most happens early. Short runs repeat a step.
 */
export const checkpointSteps = (steps: number): number[] =>
  Array.from({ length: checkpointCount }, (_, i) => Math.round(steps * (i / lastCheckpoint) ** 2));

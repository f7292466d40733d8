import { maskWork, trainingSeconds } from '../../../contract/cost.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import type { Speed } from '../../../engine/types.ts';
import { type BatchSizeParams, budgets, curveImages, curvePoints, examplesOf, stepsFor } from '../spec.ts';

/**
 * What a training step costs however small its batch, in images: the optimiser goes through all weights once. Taken
 * from steps of 16 to 512 images on WASM.
 */
const stepImages = 12;
const timedBatch = 64;
/** A network with dropout, and one without. */
const networks = 2;
/** Cost of an image's scaled prediction, in masks: its first layer is not computed for any other. */
const scaledMasks = 6;

/** Seconds that a run takes at a measured speed: both networks of each batch trained, looked at, and measured. */
export function seconds(params: BatchSizeParams, speed: Speed): number {
  const { networkShape, samples, batches, seeds } = params;
  const { test } = sizesOf(params, budgets);
  const whole = trainingSeconds(networkShape, timedBatch, networks, speed);
  const mask = (maskWork(networkShape, speed) * speed.maskUs) / 1e6;
  const look = networks * curveImages * scaledMasks * mask;
  const image = (networks * scaledMasks + samples) * mask;
  const each = batches.map((batch) => {
    const step = (whole * (stepImages + batch)) / (stepImages + timedBatch);
    return stepsFor(examplesOf(params), batch) * step + curvePoints * look + test * image;
  });
  return seeds.length * each.reduce((sum, seconds) => sum + seconds, 0);
}

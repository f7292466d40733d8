import { standardWeights, trainingSeconds, weightsOf } from '../../contract/cost.ts';
import type { Speed } from '../../engine/types.ts';
import { type BatchSizeParams, budgetSettings, curveImages, curvePoints, examplesOf, stepsFor } from './spec.ts';

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

export interface Cost {
  /** Seconds of one training step of both networks. */
  readonly step: number;
  /** Seconds of looking at both networks once on the way. */
  readonly look: number;
  /** Seconds of measuring both networks on one image in the end. */
  readonly image: number;
}

/** What the networks of one batch cost at a measured speed. */
export function costOf(params: Pick<BatchSizeParams, 'networkShape' | 'samples'>, batch: number, speed: Speed): Cost {
  const { networkShape, samples } = params;
  const whole = trainingSeconds(networkShape, timedBatch, networks, speed);
  const mask = ((weightsOf(networkShape).deep / standardWeights.deep) * speed.maskUs) / 1e6;
  return {
    step: (whole * (stepImages + batch)) / (stepImages + timedBatch),
    look: networks * curveImages * scaledMasks * mask,
    image: (networks * scaledMasks + samples) * mask,
  };
}

/** Seconds that a run takes at a measured speed. */
export function secondsAt(params: BatchSizeParams, speed: Speed): number {
  const images = params.testImages || budgetSettings[params.budget].testImages;
  const each = params.batches.map((batch) => {
    const { step, look, image } = costOf(params, batch, speed);
    return stepsFor(examplesOf(params), batch) * step + curvePoints * look + images * image;
  });
  return params.seeds.length * each.reduce((sum, seconds) => sum + seconds, 0);
}

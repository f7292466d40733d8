import { type Images, imageSize } from '../../core/images.ts';
import { type Head, type Model, outputsOf } from '../../core/model.ts';
import { checkImages, imageAt } from '../minibatch.ts';

/** What outputs should be: a label for each example, or a number for each output, [example, output]. */
export type Targets = Uint8Array | Float32Array;

const hasLabels = (head: Head): boolean => head.kind === 'softmax' && head.targets !== 'soft';

/** @throws RangeError unless images have an input of the models' size, and targets where labels do not say them */
export function checkExamples(images: Images, models: readonly Model[], inputs: number): void {
  checkImages(images, inputs);
  const count = images.labels.length;
  const { targets } = images;
  for (const { head } of models) {
    if (hasLabels(head)) continue;
    const outputs = outputsOf(head);
    if (targets ? targets.length === count * outputs : outputs === inputs) continue;
    throw new RangeError(
      `${targets?.length ?? 0} targets for ${count} examples; a head with ${outputs} outputs needs ${count * outputs}.`,
    );
  }
}

/** Numbers of the images in the minibatch of a step, drawn from a subset or from all. */
export const drawNumbers = (
  images: Images,
  key: number,
  step: number,
  batch: number,
  subset: Uint32Array | undefined,
): Uint32Array => Uint32Array.from({ length: batch }, (_, slot) => imageAt(images, key, { step, slot, batch }, subset));

/** 255ths. */
const shares = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/** Copies what a network gets of an image to `into`, from `at` on. */
export function copyInput(images: Images, number: number, into: Float32Array, at: number): void {
  const { pixels, values } = images;
  const size = imageSize(images);
  const from = number * size;
  if (values) into.set(values.subarray(from, from + size), at);
  else for (let i = 0; i < size; i++) into[at + i] = shares[pixels[from + i]];
}

/** What the outputs should be: labels, the images' targets, or where there are none the inputs themselves. */
export function targetsOf(head: Head, images: Images, numbers: ArrayLike<number>): Targets {
  if (hasLabels(head)) return Uint8Array.from({ length: numbers.length }, (_, e) => images.labels[numbers[e]]);
  const outputs = outputsOf(head);
  const rows = new Float32Array(numbers.length * outputs);
  for (let e = 0; e < numbers.length; e++) {
    const from = numbers[e] * outputs;
    if (images.targets) rows.set(images.targets.subarray(from, from + outputs), e * outputs);
    else copyInput(images, numbers[e], rows, e * outputs);
  }
  return rows;
}

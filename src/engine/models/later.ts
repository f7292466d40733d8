import { examplesAtOnce } from '../samples.ts';
import type { FamilyOptions, ResumableFamily } from '../types.ts';

/** A family of this thread, with the losses of its last step, finite or not. */
export type LocalFamily = ResumableFamily & { readonly losses: Float32Array };

/** `orderKeys` where the networks are a part of a larger family. */
export type MakeModelFamily = (options: FamilyOptions, orderKeys?: readonly number[]) => LocalFamily;

/** A family of any models whose code is still on its way; what fails on the way is told by the first call. */
export function modelFamilyLater(
  options: FamilyOptions,
  loading: Promise<(options: FamilyOptions) => ResumableFamily>,
): ResumableFamily {
  let family: ResumableFamily | null = null;
  const made = loading.then((make) => {
    family = make(options);
    return family;
  });
  made.catch(() => {});
  return {
    networks: options.networks,
    imagesAtOnce: examplesAtOnce,
    get stepsDone() {
      return family?.stepsDone ?? options.taken?.steps ?? 0;
    },
    train: async (images, steps) => (await made).train(images, steps),
    loss: async () => (await made).loss(),
    predict: async (range, into) => (await made).predict(range, into),
    moments: async (range) => (await made).moments(range),
    weights: async (index) => (await made).weights(index),
    state: async () => (await made).state(),
    dispose: () => void made.then((one) => one.dispose()).catch(() => {}),
  };
}

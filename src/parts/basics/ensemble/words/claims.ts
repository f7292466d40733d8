import { count, many } from '../../../../charts/numbers.ts';

/** The words around the numbers of claims; quotations stay as the slides have them. */
export const words = {
  slide: 'Slide “Bagging”',
  inexpensive: 'Inexpensive but powerful',
  sharing: 'Bagging is more independent',
  bagging: 'Averaging masks lowers errors',
  oneTraining: (masks: number): string => `one training, ${many(masks, 'mask')}`,
  againstNetwork: (masks: string, one: string): string =>
    `error ${masks} against ${one} of one network without dropout`,
  manyTrainings: (members: number, found: string): string =>
    `${many(members, 'training')}, mean of independent networks: ${found}`,
  weights: (members: number, one: number): string =>
    `${many(members, 'member')}, ${count(members * one)} weights against ${count(one)}`,
  correlations: (bagged: string, masks: string): string =>
    `correlation of errors ${bagged} in bagging against ${masks} of masks`,
  sameImages: (found: string): string => `networks on the same images, without bootstrap samples: ${found}`,
  masks: (masks: number): string => many(masks, 'mask'),
  againstMask: (masks: string, one: string): string => `error ${masks} against ${one} of one mask`,
  error: (found: string): string => `error ${found}`,
  baggingError: (found: string): string => `bagging, as many networks against one: error ${found}`,
};

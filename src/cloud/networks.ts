/** The recorded networks that the page's opening shows. Both sets are kept at these dropout rates. */
export const cloudRates: readonly number[] = Array.from({ length: 10 }, (_, i) => i / 10);

/** `wide`: the networks kept as those of the laboratory; `small`: so few units that every mask of them can be run. */
export const cloudFolders = { wide: 'lab', small: 'small' } as const;
export type CloudNetwork = keyof typeof cloudFolders;

/** Hidden units that dropout acts on. */
export const cloudUnits = { wide: 300, small: 12 } as const;
/** Masks of the small network. */
export const smallMasks = 2 ** cloudUnits.small;

/**
 * How the digits were chosen: of each class the test images to which the wide network of this rate, with scaled weights,
 * gives nearest to these probabilities of their class. One is clear, one on the edge, one misread.
 */
export const picked = { rate: 0.5, probabilities: [0.95, 0.6, 0.3] } as const;

/** How many test images the recorded networks read right with scaled weights, measured by `npm run cloud`. */
export interface CloudAccuracy {
  /** Images measured. */
  readonly images: number;
  /** [rate], as in `cloudRates`, 0 to 1. */
  readonly accuracy: Readonly<Record<CloudNetwork, readonly number[]>>;
}

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/** Whether a value of unknown origin says how good every network is. */
export function isAccuracy(value: unknown): value is CloudAccuracy {
  const { images, accuracy } = (value ?? {}) as Partial<CloudAccuracy>;
  const lists = Object.keys(cloudFolders).map((kind) => accuracy?.[kind as CloudNetwork]);
  const whole = (list: unknown) => Array.isArray(list) && list.length === cloudRates.length && list.every(isShare);
  return Number.isSafeInteger(images) && lists.every(whole);
}

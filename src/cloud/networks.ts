/** The recorded networks that the page's opening shows. Both sets are kept at these dropout rates. */
export const cloudRates: readonly number[] = Array.from({ length: 10 }, (_, i) => i / 10);

/** `wide`: the networks kept as those of the laboratory; `small`: so few units that every mask of them can be run. */
export const cloudFolders = { wide: 'lab', small: 'small' } as const;
export type CloudNetwork = keyof typeof cloudFolders;

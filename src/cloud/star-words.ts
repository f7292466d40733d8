/** Beside the marks of the star. */
export const marks = { scaled: 'scaled', mean: 'mean' } as const;

/** Beside the marks of the star. */
export const marks = { scaled: 'échelle', mean: 'moyenne' } as const;

/** Beside the marks of the star. */
export const marks = { scaled: 'skaliert', mean: 'Mittel' } as const;

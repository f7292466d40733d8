/** Beside the marks of the star. */
export const scaledMark = 'skaliert';
export const meanMark = 'Mittel';

/** Beside the marks of the star. */
export const scaledMark = 'scaled';
export const meanMark = 'mean';

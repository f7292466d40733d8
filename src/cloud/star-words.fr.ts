/** Beside the marks of the star. */
export const scaledMark = 'échelle';
export const meanMark = 'moyenne';

export const tryAgain = 'Try again';
export const close = 'Close';

/** A file that did not come, as part of a sentence. */
export const fileMissing = 'a file of this page did not come; check the connection';
/** What did not come, and why, in one sentence. */
export const notLoadedAs = (what: string, why: string): string => `${what} could not be loaded: ${why}.`;
/** The panel of a layer before and after, where it did not come. */
export const foldedLayer = 'The folded layer';

export const words = {
  parts: 'Parts',
  /** The first part, on the site's own page. */
  first: 'The cloud and its clusters',
  teaching: 'For teaching',
  /** What did not come. */
  chapter: (question: string): string => `The chapter “${question}”`,
};

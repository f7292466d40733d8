const ofRun = (settings: string, views: number): string =>
  `This link is to a run that is not kept here: ${settings}${views > 1 ? `, and so on in ${views} views` : ''}.`;

/** What a link to a run offers. */
export const linkWords = {
  offer: (settings: string, views: number, time: string): string =>
    `${ofRun(settings, views)} Training it again takes about ${time}.`,
  /** Where nothing can be trained. */
  noOffer: (settings: string, views: number): string =>
    `${ofRun(settings, views)} It cannot be trained again here: this browser, or the page around this one, does not allow background workers.`,
  train: 'Train this run',
} as const;

/** What a link to a run offers. */
export const linkWords = {
  offer: (settings: string, views: number, time: string): string =>
    `This link is to a run that is not kept here: ${settings}${views > 1 ? `, and so on in ${views} views` : ''}. Training it again takes about ${time}.`,
  train: 'Train this run',
} as const;

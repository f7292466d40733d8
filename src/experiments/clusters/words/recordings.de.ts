/** What the recorded run shows, by its name. */
export const titles = { clusters: 'So viele Beispiele wie im Paper' };

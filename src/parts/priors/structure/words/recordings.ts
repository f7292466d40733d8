/** What each recorded run shows, by its name. */
export const titles = { structure: 'Nine kinds of noise, shared in four ways' };

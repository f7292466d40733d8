/** What each recorded run shows, by its name. */
export const titles = { noises: 'All noises, 1,500 steps' };

/** What the recorded run shows, by its name. */
export const titles = { clusters: 'Autant d’exemples que dans l’article' };

/** What the recorded run shows, by its name. */
export const titles = { clusters: 'The paper’s number of examples' };

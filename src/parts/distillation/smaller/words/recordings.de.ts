/** What each recorded run shows, in one line, by its name. */
export const titles: Readonly<Record<string, string>> = {
  smaller: 'Jede verdeckte Schicht kleiner',
  'smaller-penultimate': 'Die letzte verdeckte Schicht kleiner',
};

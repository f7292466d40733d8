/** What each recorded run shows, in one line, by its name. */
export const titles: Readonly<Record<string, string>> = {
  smaller: 'Toutes les couches cachées réduites',
  'smaller-penultimate': 'La dernière couche cachée réduite',
};

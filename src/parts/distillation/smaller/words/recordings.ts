/** What each recorded run shows, in one line, by its name. */
export const titles: Readonly<Record<string, string>> = {
  smaller: 'Every hidden layer smaller',
  'smaller-penultimate': 'The last hidden layer smaller',
};

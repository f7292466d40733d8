/** What each recorded run shows, in one line, by its name. */
export const titles: Readonly<Record<string, string>> = {
  uncertainty: '1,000 training images',
  'uncertainty-many-images': 'Nearly all training images',
};

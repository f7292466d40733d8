/** The words around the numbers of claims; quotations stay as the slides have them. */
export const words = {
  properties: 'Slide “Properties”',
  dependence: 'Slide “Dependance on p”',
  improves: 'Dropout improves performance',
  depends: 'It depends on p',
  looks: (set: string, looks: number): string => `${set}, ${looks} places and rates`,
  best: (without: string, best: string, place: string, rate: string): string =>
    `accuracy ${without} without, at best ${best} (${place}, p = ${rate})`,
  sides: (sides: string, best: string): string => `${sides}; at best ${best}`,
  seenMean: (found: string): string => `on images seen in training, mean over places and rates: ${found}`,
  rates: (set: string, first: string, last: string): string => `${set}, p = ${first} and ${last}`,
  ends: (place: string, low: string, high: string): string => `${place} ${low} and ${high}`,
  change: (found: string): string => `from the lowest rate to the highest: ${found}`,
  seen: (found: string): string => `on images seen in training: ${found}`,
};

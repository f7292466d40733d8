/** What each recorded run shows, by the width of its first hidden layer. */
export const titleOf = (units: number): string =>
  `${units} hidden units${units === 400 ? ' at every dropout rate' : ''}`;

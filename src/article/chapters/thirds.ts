/** How many of some claims hold, in thirds. */
export const thirds = ['few', 'some', 'most'] as const;
export type Third = (typeof thirds)[number];

export const thirdOf = (holding: number, all: number): Third => {
  if (holding < all / 3) return 'few';
  return holding > (2 * all) / 3 ? 'most' : 'some';
};

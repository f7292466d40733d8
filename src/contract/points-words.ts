/** What is said of points in an address. */
export const words = {
  range: (presets: string, most: number, reach: number): string =>
    `${presets}, none, or 1 to ${most} points x_y, comma-separated, both from −${reach} to ${reach}`,
  notAllowed: (given: string, why: string, range: string, used: string): string =>
    `"${given}" ${why}; allowed is ${range}; using ${used}`,
  noList: 'is no list of points',
  tooMany: (points: number): string => `has ${points} points`,
  noNumbers: 'has a point that is not two numbers',
  untidy: (given: string, range: string): string =>
    `"${given}" is not to two decimals within ${range}; using the nearest`,
};

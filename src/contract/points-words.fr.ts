export const words = {
  range: (presets: string, most: number, reach: number): string =>
    `${presets}, none, ou de 1 à ${most} points x_y séparés par des virgules, tous deux de −${reach} à ${reach}`,
  notAllowed: (given: string, why: string, range: string, used: string): string =>
    `"${given}" ${why}\u00a0; admis\u00a0: ${range}\u00a0; utilisé\u00a0: ${used}`,
  noList: 'n’est pas une liste de points',
  tooMany: (points: number): string => `a ${points} points`,
  noNumbers: 'a un point qui n’est pas fait de deux nombres',
  untidy: (given: string, range: string): string =>
    `"${given}" a plus de deux décimales ou sort des limites\u00a0; admis\u00a0: ${range}\u00a0; utilisé\u00a0: le plus proche`,
};

export const words = {
  range: (presets: string, most: number, reach: number): string =>
    `${presets}, none oder 1 bis ${most} Punkte x_y, durch Kommas getrennt, beide von −${reach} bis ${reach}`,
  notAllowed: (given: string, why: string, range: string, used: string): string =>
    `"${given}" ${why}; erlaubt ist ${range}; verwendet wird ${used}`,
  noList: 'ist keine Liste von Punkten',
  tooMany: (points: number): string => `hat ${points} Punkte`,
  noNumbers: 'hat einen Punkt, der nicht aus zwei Zahlen besteht',
  untidy: (given: string, range: string): string =>
    `"${given}" hat mehr als zwei Nachkommastellen oder liegt außerhalb; erlaubt ist ${range}; verwendet wird der nächste Wert`,
};

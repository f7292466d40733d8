export const words = {
  properties: 'Folie „Properties“',
  dependence: 'Folie „Dependance on p“',
  improves: 'Dropout verbessert die Leistung',
  depends: 'Es hängt von p ab',
  looks: (set: string, looks: number): string => `${set}, ${looks} Orte und Raten`,
  best: (without: string, best: string, place: string, rate: string): string =>
    `Genauigkeit ${without} ohne, bestenfalls ${best} (${place}, p = ${rate})`,
  sides: (sides: string, best: string): string => `${sides}; bestenfalls ${best}`,
  seenMean: (found: string): string => `auf Bildern aus dem Training, Mittel über Orte und Raten: ${found}`,
  rates: (set: string, first: string, last: string): string => `${set}, p = ${first} und ${last}`,
  ends: (place: string, low: string, high: string): string => `${place} ${low} und ${high}`,
  change: (found: string): string => `von der niedrigsten Rate zur höchsten: ${found}`,
  seen: (found: string): string => `auf Bildern aus dem Training: ${found}`,
};

export const making = {
  missing: (name: string): string => `${name} fehlt`,
  hashes: 'Hashes aus 12 hexadezimalen Ziffern',
  networks: 'aufbewahrten Netzen',
  sets: 'Datensätzen mit title, origin und licence',
  noRun: 'darin steht kein Lauf',
  experiment: (given: string | undefined, id: string): string =>
    given === undefined ? 'experiment fehlt' : `experiment ${given} ist nicht "${id}"`,
  noText: (name: string): string => `${name} ist kein Text von höchstens 200 Zeichen`,
  seed: (given: string): string => `seed ${given} ist keine ganze Zahl`,
  seconds: 'seconds ist keine Zahl ab 0',
  noList: (name: string, of: string): string => `${name} ist keine Liste von ${of}`,
};

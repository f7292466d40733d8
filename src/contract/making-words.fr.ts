export const making = {
  missing: (name: string): string => `${name} manque`,
  hashes: 'hachages de 12 chiffres hexadécimaux',
  networks: 'réseaux conservés',
  sets: 'jeux de données avec title, origin et licence',
  noRun: 'il ne contient pas d’exécution',
  experiment: (given: string | undefined, id: string): string =>
    given === undefined ? 'experiment manque' : `experiment ${given} n’est pas "${id}"`,
  noText: (name: string): string => `${name} n’est pas un texte de 200 caractères au plus`,
  seed: (given: string): string => `seed ${given} n’est pas un entier`,
  seconds: 'seconds n’est pas un nombre d’au moins 0',
  noList: (name: string, of: string): string => `${name} n’est pas une liste de ${of}`,
};

/** What is wrong with what a file says of how its run was made; `name` is of a field of it. */
export const making = {
  missing: (name: string): string => `${name} is missing`,
  hashes: 'hashes of 12 hexadecimal digits',
  networks: 'kept networks',
  sets: 'sets with title, origin and licence',
  noRun: 'it is not a record of a run',
  /** @param given JSON; undefined where there is none */
  experiment: (given: string | undefined, id: string): string => `experiment ${given ?? 'missing'} is not "${id}"`,
  noText: (name: string): string => `${name} is not a text of at most 200 characters`,
  seed: (given: string): string => `seed ${given} is not a whole number`,
  seconds: 'seconds is not a number of at least 0',
  noList: (name: string, of: string): string => `${name} is not a list of ${of}`,
};

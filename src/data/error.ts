/** A packed file that cannot be used. The message names the file and what is wrong with it. */
export class DataError extends Error {
  override readonly name = 'DataError';

  constructor(
    readonly file: string,
    problem: string,
  ) {
    super(`${file} ${problem}`);
  }
}

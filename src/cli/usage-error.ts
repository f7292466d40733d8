/** What the command line was given and cannot be done: one line on standard error, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

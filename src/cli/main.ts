import { UsageError } from './usage-error.ts';

/** Writes and waits until it is out, so that a pipe gets all of it before the process ends. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${text}\n`, () => resolve());
  });

/** One line, whatever the text was given. */
const oneLine = (text: string): string =>
  Array.from(text, (letter) => (letter < ' ' || letter === '\u007f' ? ' ' : letter)).join('');

/**
 * Runs a command and ends the process: 0 when done, 2 with one line on standard error for what was asked wrongly, 1
 * for what went wrong, 130 on interruption. A reader that closes its end of the pipe ends it quietly.
 */
export async function main(name: string, command: (given: readonly string[]) => Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.stderr.on('error', () => {});
  process.once('SIGINT', () => {
    if (process.stderr.isTTY) process.stderr.write('\n');
    process.exit(130);
  });
  try {
    await command(process.argv.slice(2));
    process.exit(0);
  } catch (thrown) {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    process.stderr.write(`${name}: ${oneLine(text)}\n`);
    process.exit(thrown instanceof UsageError ? 2 : 1);
  }
}

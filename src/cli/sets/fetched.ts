import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgress } from '../progress.ts';

/** What was fetched stays here, a folder for each word after `npm run data --`. */
export const CACHE_FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/dropout-cloud/', import.meta.url));

const UNFINISHED = '.part';

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** Whether bytes have a checksum, `algorithm:hexadecimal digits`; so have all where none is known. */
export function hasSum(bytes: Uint8Array, sum: string | undefined): boolean {
  if (!sum) return true;
  const [algorithm, digits] = sum.split(':');
  return createHash(algorithm).update(bytes).digest('hex') === digits;
}

/** Adds what a server sends to an unfinished file, where it goes on from `done` bytes. */
async function receive(response: Response, path: string, file: string, done: number): Promise<void> {
  const left = Number(response.headers.get('content-length'));
  const progress = createProgress(file);
  const into = await open(path, done > 0 ? 'a' : 'w');
  let got = 0;
  try {
    for await (const chunk of response.body ?? []) {
      await into.write(chunk);
      got += chunk.length;
      if (left > 0) progress.show({ stage: 'data', fraction: Math.min(1, (done + got) / (done + left)) });
    }
  } finally {
    progress.end();
    await into.close();
  }
  // A compressed answer tells the length that it has on the way.
  if (left > 0 && got < left && !response.headers.get('content-encoding')) throw new Error('ended early');
}

/**
 * A file of the network, from the cache where it was fetched before. One that broke off goes on where it was, if the
 * server can; what has another checksum is thrown away.
 * @throws Error with what went wrong, as the end of a sentence that begins with the address
 */
export async function fetched(
  address: string,
  folder: string,
  file: string,
  sum?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(folder, file);
  const part = path + UNFINISHED;
  const kept = await readFile(path).catch(() => null);
  if (kept && hasSum(kept, sum)) return new Uint8Array(kept);
  await mkdir(dirname(path), { recursive: true });
  const begun = await sizeOf(part);
  let response: Response;
  try {
    response = await fetch(address, begun > 0 ? { headers: { range: `bytes=${begun}-` } } : {});
    if (response.status === 416) response = await fetch(address);
  } catch {
    throw new Error('could not be fetched: the server could not be reached');
  }
  if (!response.ok) throw new Error(`could not be fetched: the server answered ${response.status}`);
  const goesOn = response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${begun}-`);
  try {
    await receive(response, part, file, goesOn ? begun : 0);
  } catch {
    throw new Error(`broke off after ${await sizeOf(part)} bytes, which are kept: the same command goes on from there`);
  }
  const bytes = await readFile(part);
  if (!hasSum(bytes, sum)) {
    await rm(part);
    throw new Error('is altered: its checksum is another');
  }
  await rename(part, path);
  return new Uint8Array(bytes);
}

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { crc32, sha256 } from '../data/checksum.ts';
import { type Fingerprint, MANIFEST, type PackedFile } from '../data/manifest.ts';
import { gzipParts } from './gzip.ts';

async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<Fingerprint> {
  const strong = await sha256(bytes);
  if (strong === null) throw new Error('SHA-256 is not available in this Node');
  return { bytes: bytes.length, sha256: strong, crc32: crc32(bytes) };
}

/** The manifest's text in a folder; null where there is none. */
export const presentManifest = (folder: URL): Promise<string | null> =>
  readFile(new URL(MANIFEST, folder), 'utf8').catch(() => null);

/** The sets besides MNIST that a manifest's text lists, as they stand there; none where it cannot be read. */
export function presentSets(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const { sets } = JSON.parse(text ?? '{}');
    return typeof sets === 'object' && !Array.isArray(sets) ? { ...sets } : {};
  } catch {
    return {};
  }
}

const UNFINISHED = '.part';

export interface Packing {
  /** Compresses the parts into a file of their own. */
  add(file: string, parts: readonly Uint8Array[]): Promise<PackedFile>;
  /**
   * Puts all that was added in place, then the manifest, and removes every file that it does not list.
   * @param manifest given the text of the present one, null where there is none
   */
  end(manifest: (present: string | null) => object): Promise<void>;
}

/** Packs files into a folder. Until the end they have names of their own: what is there stays whole when it breaks off. */
export async function startPacking(folder: URL): Promise<Packing> {
  await mkdir(folder, { recursive: true });
  const added: string[] = [];
  return {
    async add(file, parts) {
      const compressed = gzipParts(parts);
      await writeFile(new URL(file + UNFINISHED, folder), compressed);
      added.push(file);
      const plain = await fingerprint(new Uint8Array(Buffer.concat(parts)));
      return { file, compressed: await fingerprint(compressed), plain };
    },
    async end(manifest) {
      const text = `${JSON.stringify(manifest(await presentManifest(folder)))}\n`;
      await writeFile(new URL(MANIFEST + UNFINISHED, folder), text);
      for (const file of [...added, MANIFEST]) await rename(new URL(file + UNFINISHED, folder), new URL(file, folder));
      for (const file of await readdir(folder)) {
        if (file !== MANIFEST && !text.includes(`"file":${JSON.stringify(file)}`))
          await rm(new URL(file, folder), { recursive: true });
      }
    },
  };
}

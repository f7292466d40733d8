import { DataError } from './error.ts';
import { createSource, type FetchBytes, type FetchOptions } from './load.ts';
import type { SetSource } from './sets/types.ts';
import type { DatasetSource } from './types.ts';
import { words } from './words.ts';

async function readAll(file: string, response: Response, { onBytes }: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  onBytes(0);
  try {
    const reader = response.body?.getReader();
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      chunks.push(chunk.value);
      received += chunk.value.length;
      onBytes(received);
    }
  } catch {
    throw new DataError(file, words.cut(received));
  }
  const bytes = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

const fetchFrom =
  (base: string | URL): FetchBytes =>
  async (file, options) => {
    let response: Response;
    try {
      response = await fetch(new URL(file, base), { cache: options.fresh ? 'reload' : 'default' });
    } catch {
      throw new DataError(file, words.notHere);
    }
    if (!response.ok) throw new DataError(file, words.missing(response.status));
    return readAll(file, response, options);
  };

/** The data set beside the page. `base` is the address of the folder data/, with its final slash. */
export const browserSource = (base: string | URL): DatasetSource => createSource(fetchFrom(base));

/** The sets besides MNIST beside the page. What reads them is loaded when one is asked for. */
export function browserSets(base: string | URL): SetSource {
  let source: Promise<SetSource> | undefined;
  return {
    load: async (...given) => {
      source ??= import('./sets/source.ts').then(({ createSetSource }) => createSetSource(fetchFrom(base)));
      return (await source).load(...given);
    },
  };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  readonly address: string;
  close(): void;
}

export type Files = ReadonlyMap<string, { readonly body: string | Uint8Array; readonly type: string }>;

/** What makes a page cross-origin isolated, so that it has SharedArrayBuffer. */
export const isolating = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const;

/** Serves files from memory; where no `headers` are given, with no special ones, as a plain host would. */
export async function serveFiles(files: Files, headers: Readonly<Record<string, string>> = {}): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(new URL(url, 'http://localhost').pathname);
    if (file) response.writeHead(200, { ...headers, 'Content-Type': file.type }).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  readonly address: string;
  close(): void;
}

export type Files = ReadonlyMap<string, { readonly body: string | Uint8Array; readonly type: string }>;

/** Serves files from memory with no special headers, as a plain host would. */
export async function serveFiles(files: Files): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(new URL(url, 'http://localhost').pathname);
    if (file) response.writeHead(200, { 'Content-Type': file.type }).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

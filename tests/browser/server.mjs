/**
 * Serves dist/ as the plainest of hosts would: from a sub-path, with a content type and no other header of its own; and
 * once more from a folder below that, as a second copy. Like some of them it answers with a folder's page also where the
 * address lacks the last slash. The bare page at `/host/` is somebody else's, for tests to embed
 * frames in.
 * `node tests/browser/server.mjs <port> [plain|gzip] [folder]`; with `gzip` it compresses text, as most hosts do.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const prefix = /^\/some\/sub\/path(?:\/|$)(?:second(?:\/|$))?/;
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder; at any free port where none is given. `compresses`: text, as most hosts do.
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export function serveFolder(folder, { port = 0, compresses = false } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/host/') {
      const head = '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">';
      response.writeHead(200, { 'Content-Type': types['.html'] }).end(head);
      return;
    }
    try {
      if (!prefix.test(pathname)) throw new Error('outside');
      const path = normalize(decodeURIComponent(pathname.replace(prefix, '')));
      if (path.startsWith('..')) throw new Error('outside');
      const file = join(folder, extname(path) ? path : join(path, 'index.html'));
      const body = await readFile(file);
      const type = types[extname(file)] ?? 'application/octet-stream';
      const small = compresses && /text|json|javascript|svg/.test(type);
      const headers = { 'Content-Type': type, ...(small ? { 'Content-Encoding': 'gzip' } : {}) };
      response.writeHead(200, headers).end(small ? gzipSync(body) : body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here');
    }
  });
  return new Promise((listening) => {
    server.listen(port, '127.0.0.1', () =>
      listening({
        port: server.address().port,
        close() {
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , port, how, folder = fileURLToPath(new URL('../../dist/', import.meta.url))] = process.argv;
  await serveFolder(folder, { port: Number(port), compresses: how === 'gzip' });
}

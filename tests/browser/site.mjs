/**
 * The built page as the plainest of hosts would serve it: from a sub-path, with a content type and no other header of its
 * own; and once more from a folder below that, as a second copy. Like some of them it answers with a folder's page also
 * where the address lacks the last slash. The bare page at `/host/` is somebody else's, for tests
 * to embed frames in.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const built = fileURLToPath(new URL('../../dist/', import.meta.url));
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

/** A server, not yet listening. `first` is put first into each page; what `isMissing` is not there. */
export const serveSite = ({ folder = built, compresses = false, first = '', isMissing = () => false } = {}) =>
  createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/host/') {
      const head = '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">';
      response.writeHead(200, { 'Content-Type': types['.html'] }).end(head);
      return;
    }
    try {
      if (!prefix.test(pathname) || isMissing(pathname)) throw new Error('not here');
      const path = normalize(decodeURIComponent(pathname.replace(prefix, '')));
      if (path.startsWith('..')) throw new Error('outside');
      const file = join(folder, extname(path) ? path : join(path, 'index.html'));
      const type = types[extname(file)] ?? 'application/octet-stream';
      const read = await readFile(file);
      const body = first && type === types['.html'] ? String(read).replace('<head>', `<head>${first}`) : read;
      const small = compresses && /text|json|javascript|svg/.test(type);
      const headers = { 'Content-Type': type, ...(small ? { 'Content-Encoding': 'gzip' } : {}) };
      response.writeHead(200, headers).end(small ? gzipSync(body) : body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here');
    }
  });

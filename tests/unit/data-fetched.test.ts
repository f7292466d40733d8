/** What `npm run data -- SET` fetches: it is kept, goes on where it broke off, and is checked. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetched } from '../../src/cli/sets/fetched.ts';
import { newFolder, put } from './sets-toy.ts';

const bytes = Buffer.from(Array.from({ length: 300000 }, (_, i) => (i * 7) % 251));
const sum = `md5:${createHash('md5').update(bytes).digest('hex')}`;

let folder = '';
let server: Server;
let base = '';
/** What the server was asked for, and after how many bytes it hangs up. */
let asked: (string | undefined)[] = [];
let breakAfter = Number.POSITIVE_INFINITY;
let ranges = true;
beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  folder = newFolder();
  [asked, breakAfter, ranges] = [[], Number.POSITIVE_INFINITY, true];
  server = createServer((request, response) => {
    const { range } = request.headers;
    asked.push(range);
    const from = ranges && range ? Number(/\d+/.exec(range)?.[0]) : 0;
    if (from >= bytes.length) return response.writeHead(416).end();
    const body = bytes.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': body.length,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
    });
    if (body.length <= breakAfter) response.end(body);
    else response.write(body.subarray(0, breakAfter), () => setTimeout(() => response.destroy(), 50));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
const get = () => fetched(`${base}one/file.gz`, folder, 'one/file.gz', sum);

test('a file is fetched once', async () => {
  expect(Buffer.compare(await get(), bytes)).toBe(0);
  expect(Buffer.compare(await get(), bytes)).toBe(0);
  expect(asked).toEqual([undefined]);
});

test('one that broke off is told, kept, and goes on where it was', async () => {
  breakAfter = 100000;
  await expect(get()).rejects.toThrow(
    /^broke off after 100000 bytes, which are kept: the same command goes on from there$/,
  );
  expect(existsSync(join(folder, 'one/file.gz'))).toBe(false);
  breakAfter = Number.POSITIVE_INFINITY;
  expect(Buffer.compare(await get(), bytes)).toBe(0);
  expect(asked).toEqual([undefined, 'bytes=100000-']);
  expect(readFileSync(join(folder, 'one/file.gz')).length).toBe(bytes.length);
});

test('a server that cannot go on sends it from the start', async () => {
  put(folder, 'one/file.gz.part', bytes.subarray(0, 5));
  ranges = false;
  expect(Buffer.compare(await get(), bytes)).toBe(0);
  ranges = true;
  rmSync(join(folder, 'one'), { recursive: true });
  put(folder, 'one/file.gz.part', Buffer.concat([bytes, bytes]));
  expect(Buffer.compare(await get(), bytes)).toBe(0);
});

test('what is altered is refused and thrown away, in the cache too', async () => {
  put(folder, 'one/file.gz', 'altered');
  expect(Buffer.compare(await get(), bytes)).toBe(0);
  put(folder, 'one/file.gz.part', Buffer.alloc(20));
  rmSync(join(folder, 'one/file.gz'));
  await expect(get()).rejects.toThrow('is altered: its checksum is another');
  expect(existsSync(join(folder, 'one/file.gz.part'))).toBe(false);
  expect(Buffer.compare(await get(), bytes)).toBe(0);
});

test('a server that is not there', async () => {
  await expect(fetched('http://127.0.0.1:9/file', folder, 'file')).rejects.toThrow(
    'could not be fetched: the server could not be reached',
  );
});

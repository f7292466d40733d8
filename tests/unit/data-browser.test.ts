import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { browserSource } from '../../src/data/browser.ts';
import { makeToy, type Toy } from './data-toy.ts';

let toy: Toy;

beforeAll(async () => {
  toy = await makeToy();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

type Answer = (name: string, init?: RequestInit) => Response | Promise<Response>;

const base = 'https://example.test/some/path/data/';

/** A stand-in for fetch that answers by file name and notes addresses. */
function stub(answer: Answer): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: URL, init?: RequestInit) => {
    asked.push(address.href);
    return answer(address.href.slice(base.length), init);
  });
  return asked;
}

const serve: Answer = (name) => new Response(toy.files.get(name) ?? null);

test('fetches from the folder it is given', async () => {
  const asked = stub(serve);
  const { train } = await browserSource(base).load('first');
  expect(train.count).toBe(6);
  expect(asked).toEqual([`${base}manifest.json`, `${base}toy-0.bin`]);
});

test('names the file and the status when the server refuses', async () => {
  stub((name) => (name === 'toy-0.bin' ? new Response('gone', { status: 410 }) : serve(name)));
  await expect(browserSource(base).load('first')).rejects.toThrow('toy-0.bin is missing: the server answered 410');
});

test('names the file when there is no connection', async () => {
  stub(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(browserSource(base).load('first')).rejects.toThrow(
    'manifest.json is not here yet: it is needed once from the network, and the server could not be reached',
  );
});

test('names the file and the bytes when the connection breaks off, and tries again past the cache', async () => {
  const caches: (RequestCache | undefined)[] = [];
  let broken = true;
  stub((name, init) => {
    if (name !== 'toy-0.bin') return serve(name);
    caches.push(init?.cache);
    if (!broken) return serve(name);
    let pulls = 0;
    return new Response(
      new ReadableStream({
        pull(controller) {
          if (pulls++ === 0) controller.enqueue(toy.files.get(name)!.slice(0, 123));
          else controller.error(new TypeError('network error'));
        },
      }),
    );
  });
  const source = browserSource(base);
  await expect(source.load('first')).rejects.toThrow(
    'toy-0.bin is truncated: the connection broke off after 123 bytes',
  );
  broken = false;
  expect((await source.load('first')).test.count).toBe(4);
  expect(caches).toEqual(['default', 'reload']);
});

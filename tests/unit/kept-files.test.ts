import { afterEach, expect, test, vi } from 'vitest';
import { cacheName } from '../../src/offline/cache-name.ts';
import { bytesNotKept } from '../../src/state/kept-files.ts';

const root = 'https://a.example/';
const shards = [10, 200, 3000].map((bytes, i) => ({ file: `s-${i}.bin`, compressed: { bytes } }));

/** A browser in which these files are kept. */
function keeping(...files: readonly string[]): void {
  vi.stubEnv('DATA', 'assets/0/data/');
  vi.stubGlobal('document', { baseURI: root });
  vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
  vi.stubGlobal('caches', {
    match: async (address: string, options: CacheQueryOptions & { cacheName: string }) =>
      options.cacheName === cacheName(root) && files.some((file) => address === `${root}assets/0/data/${file}`)
        ? Response.json({ shards })
        : undefined,
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('counts the bytes of the images that are not kept', async () => {
  keeping('manifest.json', 's-0.bin');
  expect(await bytesNotKept()).toBe(3200);
  keeping('manifest.json', 's-0.bin', 's-2.bin');
  expect(await bytesNotKept()).toBe(200);
  keeping('manifest.json', 's-0.bin', 's-1.bin', 's-2.bin');
  expect(await bytesNotKept()).toBe(0);
});

test('says nothing where even the smallest budget needs the network', async () => {
  keeping();
  expect(await bytesNotKept()).toBeNull();
  keeping('manifest.json', 's-1.bin');
  expect(await bytesNotKept()).toBeNull();
  keeping('manifest.json', 's-0.bin');
  vi.stubGlobal('navigator', {});
  expect(await bytesNotKept()).toBeNull();
});

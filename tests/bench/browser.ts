import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findBrowser, isRoot } from '../../src/cli/find-browser.mjs';
import { readMnist } from '../../src/cli/mnist.ts';
import type { Request } from './serve.ts';
import { type Files, isolating, serveFiles } from './server.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const workers = ['ours', 'tfjs', 'jaxjs', 'kmeans', 'machine', 'shard'] as const;
export type WorkerName = (typeof workers)[number];

/** A worker of the page, called by name. */
export interface Contender {
  call<T>(name: string, argument?: unknown): Promise<T>;
  close(): Promise<void>;
}

/** Pages on which workers are started. */
type Place = 'plain' | 'isolated';

export interface Bench {
  readonly version: string;
  newPage(): Promise<Page>;
  /** @param place `isolated`: on a cross-origin isolated page, which has SharedArrayBuffer */
  open(worker: WorkerName, place?: Place): Promise<Contender>;
  close(): Promise<void>;
}

async function siteFiles(): Promise<Files> {
  const files = new Map<string, { body: string | Uint8Array; type: string }>();
  files.set('/', { body: '<!doctype html><title>bench</title>', type: 'text/html' });
  const { outputFiles } = await build({
    entryPoints: workers.map((name) => here(`workers/${name}.ts`)),
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  for (const { path, contents } of outputFiles)
    files.set(path.replace(/^[A-Z]:/, ''), { body: contents, type: 'text/javascript' });
  for (const name of ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']) {
    const body = await readFile(here(`../../node_modules/@tensorflow/tfjs-backend-wasm/dist/${name}`));
    files.set(`/${name}`, { body, type: 'application/wasm' });
  }
  for (const [part, { pixels, labels }] of Object.entries(await readMnist())) {
    files.set(`/${part}-pixels.bin`, { body: pixels, type: 'application/octet-stream' });
    files.set(`/${part}-labels.bin`, { body: labels, type: 'application/octet-stream' });
  }
  return files;
}

/** A real browser, on pages that start one module worker for each contender; a page opens with its first. */
export async function openBench(): Promise<Bench> {
  const files = await siteFiles();
  const sites = { plain: await serveFiles(files), isolated: await serveFiles(files, isolating) };
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      // A GPU where there is one, else WebGL in software.
      '--ignore-gpu-blocklist',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(process.env.CHROMIUM_ARGS?.split(' ').filter(Boolean) ?? []),
    ],
  });
  const pageAt = async (place: Place): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(sites[place].address);
    await page.evaluate(() => Object.assign(globalThis, { contenders: new Map<number, Worker>() }));
    return page;
  };
  const pages: Partial<Record<Place, Promise<Page>>> = {};
  let opened = 0;
  return {
    version: browser.version(),
    newPage: () => browser.newPage(),
    async open(worker, place = 'plain') {
      const number = opened++;
      pages[place] ??= pageAt(place);
      const page = await pages[place];
      await page.evaluate(startWorker, [number, `${sites[place].address}${worker}.js`] as const);
      let ids = 0;
      return {
        call: async <T>(call: string, argument?: unknown) => {
          const reply = await page.evaluate(callWorker, [number, { id: ids++, call, argument }] as const);
          if ('error' in reply) throw new Error(`${worker}.${call}: ${reply.error}`);
          return reply.answer as T;
        },
        close: () => page.evaluate(endWorker, number),
      };
    },
    async close() {
      await browser.close();
      for (const site of Object.values(sites)) site.close();
    },
  };
}

type Held = { contenders: Map<number, Worker> };

function startWorker([number, url]: readonly [number, string]): void {
  (globalThis as unknown as Held).contenders.set(number, new Worker(url, { type: 'module' }));
}

function callWorker([number, request]: readonly [number, Request]): Promise<{ answer: unknown } | { error: string }> {
  const worker = (globalThis as unknown as Held).contenders.get(number);
  if (!worker) return Promise.resolve({ error: 'the worker is closed' });
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => resolve({ error: message || 'the worker did not start' });
    worker.postMessage(request);
  });
}

function endWorker(number: number): void {
  (globalThis as unknown as Held).contenders.get(number)?.terminate();
}

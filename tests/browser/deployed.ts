/** A site of its own for tests that put a new version of the page in the place of an older one. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveSite } from './site.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface Deployed {
  /** The site's address. */
  readonly address: string;
  /** Puts the next version where this one is, as a host does that has all of one version and nothing of another. */
  readonly next: () => void;
  readonly end: () => void;
}

/** The built site in a folder of its own, served; `first` is put first into each page. */
export async function deploy(first = ''): Promise<Deployed> {
  const folder = mkdtempSync(join(tmpdir(), 'dropout-cloud-'));
  cpSync(dist, folder, { recursive: true });
  const server = serveSite({ folder, first });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/some/sub/path/`,
    next: () => renew(folder),
    end() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Every hashed name that changes where any script and any recorded or packed file has changed. */
const hashed = /^(.+-)?([\w-]{8})(\.(?:js|css))?$/;

/** Alters the files as a build of a changed source does: other contents under other names, named by all others. */
function renew(folder: string): void {
  const assets = join(folder, 'assets');
  const other = (hash: string) => [...hash].reverse().join('');
  const names = readdirSync(assets)
    .filter((name) => !name.endsWith('.woff2'))
    .map((name) => {
      const [, before = '', hash = '', after = ''] = hashed.exec(name) ?? [];
      return { name, renamed: `${before}${other(hash)}${after}` };
    });
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(js|html)$/.test(path));
  for (const path of texts) {
    const text = readFileSync(join(folder, path), 'utf8');
    const renamed = names.reduce((all, one) => all.replaceAll(one.name, one.renamed), text);
    // In the list of the service worker too, by which it takes notice of a page that has changed.
    writeFileSync(
      join(folder, path),
      renamed.replace(/(index\.html":")(\w+)/g, (_, at, hash) => at + other(hash)),
    );
  }
  for (const { name, renamed } of names) renameSync(join(assets, name), join(assets, renamed));
}

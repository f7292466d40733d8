import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> };

test('the lock file lists the binaries of every system, without which npm 11 refuses to install', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test('what a package wants as “latest” is pinned, or npm ci would refuse the lock file after the next publication', () => {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { overrides } = JSON.parse(manifest) as { overrides: Readonly<Record<string, string>> };
  const floating = Object.values(packages).flatMap(({ dependencies = {} }) =>
    Object.keys(dependencies).filter((name) => dependencies[name] === 'latest'),
  );
  expect(floating.length).toBeGreaterThan(0);
  for (const name of floating) expect(overrides[name], name).toBe(packages[`node_modules/${name}`].version);
});

test('the lock file ties packages to no registry', () => {
  expect(Object.keys(packages).filter((path) => packages[path].resolved !== undefined)).toEqual([]);
});

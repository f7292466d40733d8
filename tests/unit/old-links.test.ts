/**
 * Addresses and command lines that people have kept, and what they stood for: tests/fixtures/old-links.json and
 * old-names.json. They are added to, never changed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readParams, splitArguments } from '../../src/cli/arguments.ts';
import { experimentIds, loadSpec } from '../../src/cli/registry.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { addressNames, aliases, pageCodecs } from '../../src/state/codecs.ts';
import { defaultPageState } from '../../src/state/page-state.ts';

const fixture = (name: string) => JSON.parse(readFileSync(`tests/fixtures/${name}.json`, 'utf8'));

type Settings = Readonly<Record<string, unknown>>;

/** The settings that differ. */
const differing = (settings: Settings, usual: Settings): Settings =>
  Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name])),
  );

/** Settings under their names in the address. */
const named = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [addressNames[name] ?? name, value]));

const opened = (link: string): Settings => named(differing({ ...readAddress(link).state }, { ...defaultPageState }));

describe('addresses', () => {
  interface OldLink {
    /** A query string. */
    readonly link: string;
    /** What differs from the page's defaults. */
    readonly opens: Settings;
    readonly notices: readonly string[];
  }
  const links: readonly OldLink[] = fixture('old-links');

  test.each(links.map((old) => [old.link.slice(0, 80), old] as const))('%s', (_, { link, opens, notices }) => {
    expect(opened(link)).toEqual(opens);
    expect(readAddress(link).notices).toEqual(notices);
    // What the page then writes opens the same.
    const written = writeAddress(readAddress(link).state);
    expect(opened(written)).toEqual(opens);
    expect(readAddress(written).notices).toEqual([]);
  });

  test('every parameter and every other name of one is among them', () => {
    const used = new Set(links.flatMap(({ link }) => [...new URLSearchParams(link).keys()]));
    expect([...Object.keys(named(pageCodecs)), ...Object.keys(aliases)].filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('command lines', () => {
  interface OldLine {
    readonly given: string;
    /** What differs from the experiment's defaults. */
    readonly gives: Settings;
  }
  const lines: Readonly<Record<string, readonly OldLine[]>> = fixture('old-names');
  const all = Object.entries(lines).flatMap(([id, own]) => own.map((line) => ({ id, ...line })));

  test.each(all)('$id $given', async ({ id, given, gives }) => {
    const spec = await loadSpec(id);
    const params = readParams(spec, splitArguments(given.split(' '), []).options);
    expect(differing(params, readParams(spec, []))).toEqual(gives);
  });

  test('every parameter and every other name of one is among them', async () => {
    expect(Object.keys(lines).sort()).toEqual(experimentIds());
    for (const [id, own] of Object.entries(lines)) {
      const used = new Set(own.flatMap(({ given }) => [...given.matchAll(/--([\w-]+)/g)].map(([, name]) => name)));
      const spec = await loadSpec(id);
      const labels: Readonly<Record<string, { readonly aliases?: readonly string[] }>> = spec.parameters;
      const names = Object.keys(spec.codecs as object).flatMap((name) => [name, ...(labels[name].aliases ?? [])]);
      expect(
        names.filter((name) => !used.has(name)),
        id,
      ).toEqual([]);
    }
  });
});

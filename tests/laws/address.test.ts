import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enoughMasks } from '../../src/cloud/swarm.ts';
import type { PageState } from '../../src/contract/page.ts';
import { budgets, paramsFrom } from '../../src/contract/parameters.ts';
import type { Codec } from '../../src/core/codec.ts';
import { roundedInk, writeDrawing } from '../../src/core/drawing.ts';
import { noiseKinds } from '../../src/core/network.ts';
import { backendNames } from '../../src/engine/types.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { addressNames, aliases, pageCodecs } from '../../src/state/codecs.ts';
import { sceneIds, specs } from '../../src/state/experiments.ts';
import { defaultPageState, reconcile } from '../../src/state/page-state.ts';
import { digitCount } from '../../src/state/selection.ts';

const names = Object.keys(pageCodecs) as (keyof PageState)[];
const codec = (name: keyof PageState) => pageCodecs[name] as Codec<unknown>;
const whole = (min: number, max: number) => fc.integer({ min, max });
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const words = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), { maxLength: 5 });

const state = fc
  .record({
    view: fc.constant('sampling'),
    embed: fc.boolean(),
    mode: fc.constantFrom('page' as const, 'present' as const),
    scene: whole(1, sceneIds.length),
    predict: whole(0, 9),
    theme: fc.constantFrom('auto', 'light', 'dark', 'projector'),
    hide: words,
    lock: words,
    autoplay: fc.boolean(),
    run: fc.constantFrom('live', 'recorded'),
    dropout: real(0, 0.9),
    samples: whole(1, 200),
    measure: fc.constantFrom('accuracy', 'cross-entropy'),
    split: fc.constantFrom('test', 'train'),
    mean: fc.constantFrom('geometric', 'arithmetic'),
    rates: fc.uniqueArray(real(0, 0.95), { minLength: 1, maxLength: 20 }),
    networkShape: fc.array(whole(1, 1000), { minLength: 1, maxLength: 5 }),
    layers: fc.uniqueArray(whole(1, 5), { maxLength: 5 }),
    firstWidth: whole(10, 1000),
    clusters: whole(1, 400),
    digit: whole(1, digitCount),
    drawing: fc.oneof(
      fc.constant(''),
      fc
        .uint8Array({ minLength: 784, maxLength: 784 })
        .map((ink) => writeDrawing(roundedInk(ink.fill(0, 100, 600).fill(255, 300, 303)))),
    ),
    cloudNetwork: fc.constantFrom('wide' as const, 'small' as const),
    masks: whole(0, enoughMasks),
    compare: fc.constantFrom('randomSubset' as const, 'normPruning' as const, 'scratch' as const),
    foldedUnit: whole(0, 1000),
    layer: whole(1, 5),
    unit: whole(0, 1000),
    pinned: fc.stringMatching(/^[a-z0-9-]{0,80}$/),
    checkpoint: whole(0, 6),
    weightsShown: fc.constantFrom('lab' as const, 'wide' as const, 'compressed' as const),
    order: fc.constantFrom('incoming' as const, 'outgoing' as const),
    outputs: fc.constantFrom('logits' as const, 'probabilities' as const),
    axes: fc.constantFrom('log' as const, 'linear' as const),
    varianceLayers: fc.constantFrom('3' as const, '2,3' as const),
    varianceUnit: fc.constantFrom('absolute' as const, 'relative' as const),
    fit: fc.array(whole(1, 2000), { minLength: 2, maxLength: 2 }),
    full: fc.boolean(),
    noise: fc.constantFrom(...noiseKinds),
    seed: whole(0, 4294967295),
    budget: fc.constantFrom(...budgets),
    steps: whole(0, 20000),
    batchSize: whole(1, 512),
    learningRate: real(0.00001, 1),
    optimiser: fc.constantFrom('sgd', 'momentum', 'adam'),
    scaleRate: fc.constantFrom('no' as const, 'linear' as const, 'sqrt' as const),
    trainImages: whole(0, 60000),
    backend: fc.constantFrom('auto', ...backendNames),
  })
  .map((given) => reconcile(given));

const key = fc.oneof(
  fc.constantFrom(...names, ...Object.keys(aliases), 'v', '__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  fc.string(),
);
const value = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e99',
    '1e-99',
    'NaN',
    '0x10',
    '1,2,3',
    ',,,',
    'true',
    '__proto__',
    '%',
    '<img src=x>',
  ),
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
);
const garbage = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.tuple(key, value)).map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
  fc.array(fc.constantFrom('%', '%E0', '%A4%A', '%00', '&', '=', '+', '?', 'dropout')).map((parts) => parts.join('')),
);

const expectValid = (read: PageState) => {
  expect(Object.keys(read)).toEqual(names);
  for (const name of names) expect(codec(name).check(read[name]).problem).toBeUndefined();
  for (const { id, parameters, codecs, fromPage, conflict } of specs) {
    const params = { ...paramsFrom<object>(parameters, read), ...(fromPage?.(read) as object | undefined) };
    expect(conflict?.(params) ?? null, id).toBeNull();
    for (const [name, one] of Object.entries<Codec<unknown>>(codecs)) {
      expect(one.check(params[name as keyof typeof params]).problem, `${id} ${name}`).toBeUndefined();
    }
  }
};

describe('laws of the address', () => {
  test('written whole, it names every setting of a view and is read as the same', () => {
    const around = { view: 'sampling', embed: false, mode: 'page', scene: 1, full: false } as const;
    fc.assert(
      fc.property(state, (given) => {
        const asked = { ...given, ...around, drawing: '' };
        const written = writeAddress(asked, 'whole');
        expect(readAddress(written)).toEqual({ state: asked, notices: [] });
        const short = new URLSearchParams(writeAddress(asked));
        const whole = new URLSearchParams(written);
        expect([...short.keys()].filter((name) => !whole.has(name))).toEqual([]);
        expect(whole.size).toBeGreaterThan(25);
      }),
    );
  });

  test('what is written is read again, without a notice', () => {
    fc.assert(
      fc.property(state, (given) => {
        const { state: read, notices } = readAddress(writeAddress(given));
        expect(notices).toEqual([]);
        for (const name of names) expect(codec(name).equals(read[name], given[name]), name).toBe(true);
      }),
    );
  });

  test('defaults are not written, everything else is, once', () => {
    expect(writeAddress(defaultPageState)).toBe('');
    fc.assert(
      fc.property(state, (given) => {
        const written = [...new URLSearchParams(writeAddress(given)).keys()];
        expect(new Set(written).size).toBe(written.length);
        if (written.length > 0) expect(written[0]).toBe('v');
        for (const name of names) {
          const usual = codec(name).equals(given[name], defaultPageState[name]);
          const called = addressNames[name] ?? name;
          if (usual && !name.startsWith('layer')) expect(written).not.toContain(called);
          if (!usual && !name.startsWith('layer')) expect(written).toContain(called);
        }
      }),
    );
  });

  test('any text is read without throwing, and what is read is valid', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const { state: read, notices } = readAddress(text);
        expectValid(read);
        for (const notice of notices) expect(notice).toMatch(/^Address: .+\.$/s);
        expect(readAddress(writeAddress(read)).notices).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a value out of range always leaves a notice that names the parameter', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.901, max: 1e6, noNaN: true }), (beyond) => {
        const { state: read, notices } = readAddress(`?dropout=${beyond}`);
        expect(read.dropout).toBe(0.9);
        expect(notices).toEqual([`Address: dropout "${beyond}" is outside the allowed range, 0 to 0.9; using 0.9.`]);
      }),
    );
  });
});

describe('reading', () => {
  const notices = (search: string) => readAddress(search).notices;

  test.each([
    ['?p=0.3', { dropout: 0.3 }],
    ['?rate=0.3', { dropout: 0.3 }],
    ['?batch=32', { batchSize: 32 }],
    ['?shape=64', { networkShape: [64], layer: 1, layers: [1] }],
    ['?networkShape=64,32', { networkShape: [64, 32], layers: [1, 2] }],
    ['?layers=', { layers: [] }],
    ['embed&hide=controls', { embed: true, hide: ['controls'] }],
    ['embed=1&hide=controls,prose', { embed: true, hide: ['controls', 'prose'] }],
    ['?v=1&mode=present&scene=2&lang=en&utm_source=course', { mode: 'present', scene: 2 }],
  ])('%s', (search, patch) => {
    expect(readAddress(search)).toEqual({ state: { ...defaultPageState, ...patch }, notices: [] });
  });

  test.each([
    ['?dropout=7', 'Address: dropout "7" is outside the allowed range, 0 to 0.9; using 0.9.'],
    ['?colour=red', 'Address: "colour" is not a parameter; it is left out.'],
    ['?__proto__=1', 'Address: "__proto__" is not a parameter; it is left out.'],
    ['?dropout=0.3&p=0.4', 'Address: dropout is given more than once; "0.4" is left out.'],
    ['?v=2', 'Address: v "2" is unknown; allowed is 1.'],
    ['?shape=50&layer=2', 'Address: layer "2" does not exist; allowed is 1 to 1; using 1.'],
    [
      '?noise=loud',
      'Address: noise "loud" is unknown; allowed are classic, inverted, gaussian, uniform-dropout, beta-dropout, rayleigh-dropout; using classic.',
    ],
  ])('%s tells what it did', (search, notice) => expect(notices(search)).toEqual([notice]));

  test('a very long address is cut, and notices are few', () => {
    const many = `?${Array.from({ length: 5000 }, (_, i) => `x${i}=1`).join('&')}`;
    expect(notices(many).length).toBeLessThan(10);
    expect(notices(`?dropout=${'9'.repeat(1e6)}`)[0]).toContain('only the first 4000 are read');
  });

  test('lists are written readably', () => {
    expect(writeAddress({ ...defaultPageState, networkShape: [64, 32], layers: [1, 2], dropout: 0.3 })).toBe(
      '?v=1&dropout=0.3&networkShape=64,32',
    );
  });
});

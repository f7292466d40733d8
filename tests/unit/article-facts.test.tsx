/** What the chapters say is computed: it turns when the numbers turn. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { thirdOf } from '../../src/article/chapters/thirds.ts';
import { bibtex, references } from '../../src/article/reference-data.ts';
import { type CitedId, citedIds } from '../../src/article/references.tsx';
import type { RecordedEntry } from '../../src/contract/view.ts';
import { words as batchWords } from '../../src/experiments/batch-size/words/chapter.tsx';
import { clustersFacts } from '../../src/experiments/clusters/view/chapter-facts.ts';
import { words as clustersWords } from '../../src/experiments/clusters/words/chapter.tsx';
import { askedC, compressionFacts } from '../../src/experiments/compression/view/chapter-facts.ts';
import { words as compressionWords } from '../../src/experiments/compression/words/chapter.tsx';
import { mstdFacts, slopeTo, widths } from '../../src/experiments/mstd/view/chapter-facts.ts';
import { words as mstdWords } from '../../src/experiments/mstd/words/chapter.tsx';
import {
  conventionsFacts,
  pairOf,
  samplingFacts,
  usualAndHigh,
} from '../../src/experiments/sampling/view/chapter-facts.ts';
import { words as samplingWords } from '../../src/experiments/sampling/words/chapter.tsx';
import { words as conventionsWords } from '../../src/experiments/sampling/words/conventions.tsx';
import { varianceFacts } from '../../src/experiments/variance/view/chapter-facts.ts';
import { words as varianceWords } from '../../src/experiments/variance/words/chapter.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';
import { toyResult } from './clusters-toy.ts';
import { madeUpCompression } from './compression-made-up.ts';
import { madeUpMstd, pageState as mstdState } from './mstd-made-up.ts';
import { madeUpResult } from './sampling-made-up.ts';
import { madeUpVariance } from './variance-made-up.ts';

const seeds = [1, 2, 3, 4, 5];
const state = {
  ...defaultPageState,
  outputs: 'probabilities',
  varianceLayers: '2,3',
  varianceUnit: 'absolute',
} as const;

function known<T>(value: T | null): T {
  if (value === null) throw new Error('there are no facts');
  return value;
}

/** What a visitor reads: tags gone, spaces plain. */
const read = (node: React.ReactNode): string =>
  renderToStaticMarkup(node)
    .replace(/<span class="term-text".*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\u00a0|&nbsp;/g, ' ');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('conventions', () => {
  const rates = [0, 0.5, 0.8];
  const classic = madeUpResult(seeds, rates);
  const shifted = (by: number) => {
    const accuracy = classic.scaled.accuracy.map((row, i) => row.map((value, s) => value + i * by + s / 10000));
    return { ...classic, scaled: { ...classic.scaled, accuracy } };
  };

  test('worse, better, or neither', () => {
    const found = (by: number) => known(conventionsFacts(classic, shifted(by))).found;
    expect([found(-0.1), found(0.1)]).toEqual(['worse', 'better']);
    expect(known(conventionsFacts(classic, classic)).found).toBe('same');
  });

  test('the sentence has both numbers and the paired difference', () => {
    const told = plain(conventionsWords.told('same', known(conventionsFacts(classic, shifted(-0.1)))));
    expect(told).toMatch(
      /^You chose “equally well”; recorded is “worse”: at p = 0\.8, after 20 steps, inverted .* 5 seeds\.$/,
    );
    expect(told).toMatch(/−20\.0 \[−20\.0, −20\.0\] points|−20\.0 \[−\d+\.\d, −\d+\.\d\] points/);
  });

  test('the text names the rates at which it is worse', () => {
    expect(read(conventionsWords.body(conventionsFacts(classic, shifted(-0.1))))).toMatch(
      /worse beyond noise at every p/,
    );
    expect(read(conventionsWords.body(conventionsFacts(classic, classic)))).toMatch(/worse beyond noise at no rate/);
  });

  test('runs are compared that differ in the noise alone', () => {
    const entry = (name: string, params: object) => ({ name, experiment: 'sampling', params }) as RecordedEntry;
    const long = entry('long', { noise: 'classic', budget: 'paper' });
    const short = entry('short', { noise: 'classic', budget: 'lecture' });
    const inverted = entry('inverted', { noise: 'inverted', budget: 'lecture' });
    expect(pairOf([long, short, inverted])).toEqual({ inverted, classic: short });
    expect(pairOf([long, inverted])).toBeNull();
    expect(pairOf([])).toBeNull();
  });
});

describe('sampling', () => {
  const result = madeUpResult(seeds, [0, 0.3, 0.8]);
  const params = { learningRate: 0.001 };
  const facts = samplingFacts(params, result, 0.5, samplingWords.where);

  test('drawn and recorded points stand side by side', () => {
    const told = plain(samplingWords.told([1, -2], facts));
    expect(told).toMatch(/^You drew \+1\.0 points at p = 0\.3 and −2\.0 points at p = 0\.8; recorded are \+0\.03/);
    expect(told).toMatch(/you were 1\.0 points too high at p = 0\.3 and 2\.0 points too low at p = 0\.8\.$/);
    expect(plain(samplingWords.told(null, facts))).toMatch(/^Recorded: \+0\.03 points/);
  });

  test('the text quotes the run, and the run that is rough', () => {
    const text = read(samplingWords.body(facts, facts));
    expect(text).toContain(`scaled weights get ${(100 * facts.scaled).toFixed(1)} %`);
    expect(text).toContain(
      'In the run recorded at a learning rate of 0.001, sampling is better by 0.03 points at every p',
    );
    expect(read(samplingWords.body(null, null))).not.toMatch(/NaN|undefined|null/);
  });

  test('the first run is the usual one, a higher learning rate the rough one', () => {
    const entry = (learningRate: number) => ({ params: { learningRate } }) as RecordedEntry;
    const [a, b, c] = [entry(0.001), entry(0.0005), entry(0.03)];
    expect(usualAndHigh([a, b, c])).toEqual({ usual: a, high: c });
    expect(usualAndHigh([])).toEqual({ usual: null, high: null });
  });
});

describe('variance', () => {
  const facts = (made: Parameters<typeof madeUpVariance>[0]) =>
    known(varianceFacts(madeUpVariance({ seeds, ...made }), state, varianceWords.where));

  test('what is left is a share of the variance without dropout', () => {
    const told = plain(varianceWords.told([60, 80], facts({ scaled: 0.6 })));
    expect(told).toMatch(/recorded are 60 % \[60, 60\] at p = 0\.3 and 60 % \[60, 60\] at p = 0\.8/);
    expect(told).toMatch(/20 points too high at p = 0\.8\.$/);
  });

  test('verdicts and sides turn', () => {
    expect(read(varianceWords.body(facts({})))).toMatch(/lowers model variance holds; .* most holds/);
    const turned = read(varianceWords.body(facts({ scaled: 1.4, sampled: 2, inverted: 0.8 })));
    expect(turned).toMatch(/lowers model variance does not hold; .* most does not hold/);
    expect(turned).toMatch(/% more variance than scaled weights on probabilities/);
  });

  test('no classic dropout, no rates: no facts', () => {
    expect(varianceFacts(madeUpVariance({ kinds: ['inverted'] }), state, String)).toBeNull();
    expect(varianceFacts(madeUpVariance({ rates: [0] }), state, String)).toBeNull();
  });
});

describe('clusters', () => {
  const of = (index: readonly number[]) => {
    const result = toyResult([1, 2, 3], { rates: index.map((_, i) => i / 10) });
    const table = (values: readonly number[]) => values.map((value) => [-1, 0, 1].map((off) => value + off / 1000));
    const grid = structuredClone(result.grid) as unknown as { byK: Record<string, unknown>[] }[];
    for (const { byK } of grid)
      for (const indices of byK)
        Object.assign(indices, {
          liveAdjustedRand: table(index),
          chanceAdjustedHigh: index.map(() => [0.05, 0.05, 0.05]),
          trivial: index.map(() => [0, 0, 0]),
        });
    const made = { ...result, accuracy: index.map(() => [0.9, 0.9, 0.9]), grid: grid as never };
    return known(clustersFacts(made, defaultPageState, clustersWords.where));
  };

  test('the index at both ends, and where it exceeds chance and control', () => {
    const facts = of([0.02, 0.2, 0.3, 0.4]);
    expect(plain(clustersWords.told([0, 0.4], facts))).toMatch(
      /recorded are 0\.02 \[0\.02, 0\.02\] without dropout and 0\.40 \[0\.40, 0\.40\] at p = 0\.3/,
    );
    expect(read(clustersWords.body(facts))).toMatch(/exceeds both at every p.*units alike holds/);
    expect(read(clustersWords.body(of([0.02, 0.02, 0.02, 0.02])))).toMatch(/At no rate.*units alike does not hold/);
  });
});

describe('MSTD', () => {
  const facts = (slope: number, controlSlope: number) =>
    known(
      mstdFacts(madeUpMstd({ seeds, slope, controlSlope, units: [25, 50, 100, 200, 400, 800] }), {
        ...mstdState,
        samples: 50,
      }),
    );

  test('a line drawn to a height is a slope', () => {
    expect(slopeTo(1)).toBe(0);
    expect(slopeTo((widths.to / widths.from) ** -0.5)).toBeCloseTo(-0.5, 10);
    expect(mstdWords.write((widths.to / widths.from) ** -0.25)).toBe('slope −0.25');
  });

  test('both slopes are told beside those drawn', () => {
    const told = plain(mstdWords.told([1, 1], facts(-0.25, -0.37)));
    expect(told).toMatch(/^You drew slope 0\.00 with dropout and slope 0\.00 without; recorded are slope −0\.2\d/);
    expect(told).toMatch(/0\.2\d too high with dropout and 0\.3\d too high without\.$/);
  });

  test('what the control says decides what the line shows', () => {
    expect(read(mstdWords.body(facts(-0.25, -0.37), null))).toMatch(
      /even a steeper one.*cannot show what dropout does/,
    );
    expect(read(mstdWords.body(facts(-0.37, -0.1), null))).toMatch(
      /though a flatter one.*difference of the two slopes/,
    );
  });

  test('longer training is told where it is longer', () => {
    const usual = facts(-0.25, -0.37);
    const longer = { ...facts(-0.12, -0.31), steps: 50 * usual.steps };
    expect(read(mstdWords.body(usual, longer))).toMatch(
      /slope with dropout is −0\.1\d instead of −0\.2\d, .* is a power of h \S.* there\. Without dropout the slope is −0\.3\d/,
    );
    expect(read(mstdWords.body(usual, usual))).not.toContain('how long one trains');
  });
});

describe('compression', () => {
  const facts = (made: Parameters<typeof madeUpCompression>[1]) =>
    known(
      compressionFacts(madeUpCompression(seeds, { C: [10, askedC, 40, 162], ...made }), 0.5, compressionWords.where),
    );

  test('accuracies at the size asked about', () => {
    const told = plain(compressionWords.told([90, 50], facts({ chosen: (rate) => (rate > 0 ? 0.9 : 0.6) })));
    expect(told).toMatch(/recorded are 90\.0 % \[.*\] with dropout and 60\.0 % \[.*\] without/);
    expect(told).toMatch(/10\.0 points too low without\.$/);
  });

  test('robustness and clusters are told apart', () => {
    const near = (rate: number, C: number) => (C > 100 ? 0.95 : rate > 0 ? 0.94 : 0.6);
    const robust = read(compressionWords.body(facts({ chosen: near, random: (rate, C) => near(rate, C) - 0.02 })));
    expect(robust).toMatch(/merging loses .* points with dropout and .* without, a random subset/);
    const alike = read(compressionWords.body(facts({ chosen: () => 0.9, random: () => 0.9 })));
    expect(alike).toMatch(/clusters do not show either/);
  });

  test('a missing network: no facts', () => {
    expect(compressionFacts(madeUpCompression(seeds, { rates: [0] }), 0.5, compressionWords.where)).toBeNull();
    expect(compressionFacts(madeUpCompression(seeds, { C: [] }), 0.5, compressionWords.where)).toBeNull();
  });
});

test('how many claims hold, in thirds', () => {
  expect([0, 4, 5, 7, 10, 11, 14].map((holding) => thirdOf(holding, 14))).toEqual([
    'few',
    'few',
    'some',
    'some',
    'most',
    'most',
    'most',
  ]);
});

describe('words', () => {
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) =>
      /^(article\/en|experiments\/[\w-]+\/words)\/(?!figure|explanation|recordings).*\.tsx?$/.test(path),
    );
  /** Settings, places in the paper, and conventions; nothing measured. */
  const allowed = [
    /95(&nbsp;|\\u00a0| )%/g,
    /100 %/g,
    /([Ss]ection|Abschnitt) \d(\.\d)*/g,
    /CC BY 4\.0/g,
    /by\/4\.0/g,
    /0\.03|0\.05|0\.95|0\.92/g,
    /0\.9, 0\.999/g,
  ];

  for (const file of files) {
    test(`${file}: no measured number is typed`, () => {
      const text = allowed.reduce(
        (left, pattern) => left.replace(pattern, ''),
        readFileSync(source + file, 'utf8').replace(/\/\*\*.*?\*\/|\\u00a0(?=%)/gs, ''),
      );
      expect(text.match(/\b\d+\.\d+\b|\d(&nbsp;|\s)?%|±\s?\d/g)).toBeNull();
    });
  }

  test('before its numbers have come a chapter is whole sentences', () => {
    const bodies = [
      conventionsWords.body(null),
      samplingWords.body(null, null),
      batchWords.body(null, null, null),
      varianceWords.body(null),
      clustersWords.body(null),
      mstdWords.body(null, null),
      compressionWords.body(null),
    ];
    for (const body of bodies) expect(read(body)).not.toMatch(/NaN|undefined|null|\s\.|\.\s*\./);
  });
});

describe('references', () => {
  test('each has what its list and its BibTeX need', () => {
    expect(Object.keys(references).slice(0, citedIds.length)).toEqual([...citedIds]);
    for (const id of Object.keys(references) as CitedId[]) {
      const { doi, url, year } = references[id];
      // A manuscript and slides were never published.
      const published = id !== 'lin' && id !== 'barra';
      if (published) expect(doi ?? url, id).toBeTruthy();
      if (published) expect(year, id).toMatch(/^(19|20)\d\d$/);
      if (doi) expect(doi, id).toMatch(/^10\.\d{4,}\/\S+$/);
    }
  });

  test('BibTeX: fields, ASCII dashes, capitals that stay', () => {
    const entry = bibtex('wan', references.wan);
    expect(entry).toMatch(/^@inproceedings\{wan2013,\n/);
    expect(entry).toContain('= {Wan, L. and Zeiler, M. and Zhang, S. and LeCun, Y. and Fergus, R.}');
    expect(entry).toContain('{DropConnect}');
    expect(entry).toContain('= {1058--1066}');
    for (const id of citedIds) {
      const text = bibtex(id, references[id]);
      expect(text.match(/\{/g)?.length, id).toBe(text.match(/\}/g)?.length);
      expect(text).not.toMatch(/[–’]|undefined/);
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { ClustersResult } from '../../src/experiments/clusters/spec.ts';
import { clustersEvidence } from '../../src/experiments/clusters/view/evidence.ts';
import { clustersSentence } from '../../src/experiments/clusters/words/figure.tsx';
import { toyResult } from './clusters-toy.ts';

const selection = { dropout: 0.5, layer: 2, clusters: 3, checkpoint: 6 };

/** A result with the live adjusted index [rate][seed] given, for layer 2 and 3 clusters. */
function withIndex(index: number[][], more: Partial<ClustersResult> = {}): ClustersResult {
  const rates = index.map((_, i) => i / 10);
  const result = toyResult(
    index[0].map((_, s) => s + 1),
    { rates },
  );
  const table = (value: number) => index.map((row) => row.map(() => value));
  const grid = structuredClone(result.grid) as unknown as Record<string, Record<string, unknown>[]>[];
  Object.assign(grid[1].byK[0], {
    liveAdjustedRand: index,
    chanceAdjustedHigh: table(0.05),
    singleAdjustedSd: table(0.03),
    trivial: table(0),
  });
  return { ...result, ...more, grid: grid as unknown as ClustersResult['grid'] };
}

const judge = (result: ClustersResult) => clustersEvidence(result, selection);

describe('the claim that similar units appear with dropout', () => {
  test('holds where the index is higher than without dropout at most rates', () => {
    const evidence = judge(
      withIndex([
        [0.02, 0.03, 0.01],
        [0.12, 0.15, 0.14],
        [0.4, 0.5, 0.45],
      ]),
    );
    expect(evidence.verdict).toBe('holds');
    expect(evidence.supporting.map(({ rate }) => rate)).toEqual([0.1, 0.2]);
    expect(evidence.judged[1].gain.estimate).toBeCloseTo(0.43, 9);
    const sentence = clustersSentence(evidence, 'Recorded');
    expect(sentence).toContain('0.02 without dropout and 0.45 at p\u00a0=\u00a00.2, more by 0.43');
    expect(sentence).toContain('appear with dropout holds here.');
    expect(sentence).toMatch(/permuted labels alone reach 0\.\d\d: most of it is chance/);
  });

  test('does not hold where nothing rises beyond noise', () => {
    const evidence = judge(
      withIndex([
        [0.02, 0.03, 0.01],
        [0.03, 0.01, 0.02],
        [0.0, 0.3, -0.1],
      ]),
    );
    expect(evidence.verdict).toBe('does not hold');
    expect(clustersSentence(evidence, 'Your run')).toContain('at no rate is it higher beyond noise');
  });

  test('does not hold by a rise that permuted labels reach too', () => {
    expect(
      judge(
        withIndex([
          [-0.05, -0.05, -0.06],
          [0.03, 0.04, 0.03],
        ]),
      ).verdict,
    ).toBe('does not hold');
  });

  test('holds in part where half of the rates speak for it', () => {
    expect(
      judge(
        withIndex([
          [0, 0.01],
          [0.3, 0.31],
          [0.01, 0],
        ]),
      ).verdict,
    ).toBe('partly');
  });

  test('is judged from one seed by how much single clusterings vary', () => {
    const evidence = judge(withIndex([[0.02], [0.05], [0.3]]));
    expect(evidence.supporting.map(({ rate }) => rate)).toEqual([0.2]);
    expect(evidence.judged[1].gain.high - evidence.judged[1].gain.low).toBeCloseTo(2 * 1.96 * 0.03 * Math.SQRT2, 3);
  });

  test('leaves out collapsed networks and what is 1 by necessity, and says so', () => {
    const index = [
      [0.02, 0.01],
      [0.3, 0.31],
      [0.5, 0.51],
      [1, 1],
    ];
    const result = withIndex(index, {
      accuracy: [
        [0.9, 0.9],
        [0.9, 0.9],
        [0.1, 0.1],
        [0.9, 0.9],
      ],
    });
    (result.grid[1].byK[0].trivial as number[][])[3] = [1, 0];
    const evidence = judge(result);
    expect(evidence.judged.map(({ rate }) => rate)).toEqual([0.1]);
    const sentence = clustersSentence(evidence, 'Recorded');
    expect(sentence).toContain('Not judged: p\u00a0=\u00a00.2, collapsed to chance; p\u00a0=\u00a00.3, where');
  });

  test('is undecided without a network without dropout', () => {
    const result = withIndex([[0.3, 0.3]], { rates: [0.5] });
    expect(judge(result)).toMatchObject({ verdict: 'undecided', control: null });
    expect(clustersSentence(judge(result), 'Your run')).toContain(
      'undecided, since there is no network without dropout',
    );
  });

  test('says that the network without dropout tells nothing where its index is 1 by necessity, and names a rate once', () => {
    const result = withIndex(
      [
        [1, 1],
        [1, 1],
      ],
      {
        accuracy: [
          [0.9, 0.9],
          [0.1, 0.1],
        ],
      },
    );
    Object.assign(result.grid[1].byK[0], {
      trivial: [
        [1, 1],
        [1, 1],
      ],
    });
    const sentence = clustersSentence(judge(result), 'Your run');
    expect(sentence).toContain('the network without dropout says nothing');
    expect(sentence).toContain(
      'Not judged: p\u00a0=\u00a00 and 0.1, where the index is 1 by necessity (no more live units than clusters).',
    );
    expect(sentence).not.toMatch(/collapsed|chance/);
  });

  test('says that it is about live units where some are dead', () => {
    const index = [
      [0.02, 0.01],
      [0.3, 0.31],
    ];
    const result = withIndex(index);
    expect(clustersSentence(judge(result), 'Recorded')).not.toContain('not dead');
    Object.assign(result.grid[1], {
      deadUnits: [
        [0, 0],
        [0, 2],
      ],
    });
    expect(clustersSentence(judge(result), 'Recorded')).toContain('index among units that are not dead is');
  });
});

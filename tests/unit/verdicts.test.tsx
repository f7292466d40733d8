/** One claim of one run has one verdict wherever it is told, or says where else it was found. */
import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { judged, rowsOf, stateOf } from '../../src/article/rows.ts';
import type { PageState } from '../../src/contract/page.ts';
import type { Run } from '../../src/contract/run.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import type { Claim, Recorded, RecordedEntry } from '../../src/contract/view.ts';
import { view as batchSize } from '../../src/experiments/batch-size/view/index.tsx';
import { clustersFacts } from '../../src/experiments/clusters/view/chapter-facts.ts';
import { view as clusters } from '../../src/experiments/clusters/view/index.tsx';
import { words as clustersChapter } from '../../src/experiments/clusters/words/chapter.tsx';
import { compressionFacts } from '../../src/experiments/compression/view/chapter-facts.ts';
import { view as compression } from '../../src/experiments/compression/view/index.tsx';
import { words as compressionChapter } from '../../src/experiments/compression/words/chapter.tsx';
import { mstdFacts } from '../../src/experiments/mstd/view/chapter-facts.ts';
import { view as mstd } from '../../src/experiments/mstd/view/index.tsx';
import { words as mstdChapter } from '../../src/experiments/mstd/words/chapter.tsx';
import { samplingFacts } from '../../src/experiments/sampling/view/chapter-facts.ts';
import { view as sampling } from '../../src/experiments/sampling/view/index.tsx';
import { words as samplingChapter } from '../../src/experiments/sampling/words/chapter.tsx';
import { varianceFacts } from '../../src/experiments/variance/view/chapter-facts.ts';
import { view as variance } from '../../src/experiments/variance/view/index.tsx';
import { words as varianceChapter } from '../../src/experiments/variance/words/chapter.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';
import { othersToTell } from '../../src/view-kit/choose.ts';
import type { AnyView } from '../contract/house.ts';

interface Told {
  readonly view: AnyView;
  /** Where each claim's verdict stands in the evidence sentence, and in the chapter: the last group is the verdict. */
  readonly sentence: Readonly<Record<string, RegExp>>;
  readonly chapter: Readonly<Record<string, RegExp>>;
  /** What the chapter says of a result that it quotes; null where it quotes none. */
  readonly body?: (result: never, state: never) => React.ReactNode;
  /** Settings that the view follows, each with values that a visitor can choose. */
  readonly settings: Readonly<Record<string, readonly unknown[]>>;
}

const said = '(holds?[^.,;:(]*|does not hold|is undecided|undecided|is not contradicted)';
const at = (before: string) => new RegExp(`${before} ${said}`);

const experiments: readonly Told[] = [
  {
    view: sampling as never,
    sentence: {
      'sampling-beats-scaling': at('The claim that sampling generally predicts better, above all at high rates,'),
      'test-time-beats-one-mask': at('this claim'),
    },
    chapter: { 'sampling-beats-scaling': at('judged with \\d+ masks, the claim') },
    body: (result: never) => {
      const facts = samplingFacts({ learningRate: 0.001 }, result, 0.5, samplingChapter.where);
      return samplingChapter.body(facts, null);
    },
    settings: { samples: [1, 5, 50, 200], mean: ['arithmetic'], split: ['train'], measure: ['cross-entropy'] },
  },
  {
    view: batchSize as never,
    sentence: {
      'larger-batches-help': at('The claim that larger batches help with dropout'),
      'batches-help-dropout-more': at('that they help dropout more'),
    },
    chapter: {},
    settings: { dropout: [0.8], samples: [5] },
  },
  {
    view: variance as never,
    sentence: {},
    chapter: {
      'dropout-lowers-variance': at('The claim that dropout lowers model variance'),
      'classic-lowest-variance': at('the claim that classic dropout lowers it most'),
    },
    body: (result: never, state: never) => varianceChapter.body(varianceFacts(result, state, varianceChapter.where)),
    settings: {
      samples: [1, 200],
      noise: ['inverted'],
      outputs: ['logits'],
      varianceUnit: ['relative'],
      dropout: [0.8],
    },
  },
  {
    view: clusters as never,
    sentence: { 'similar-units-appear': at('The claim that similar units appear with dropout') },
    chapter: { 'similar-units-appear': at('The claim that dropout makes units alike') },
    body: (result: never, state: never) => clustersChapter.body(clustersFacts(result, state, clustersChapter.where)),
    settings: { clusters: [5, 10, 40, 60], layer: [1, 3], dropout: [0.2], checkpoint: [2] },
  },
  {
    view: mstd as never,
    sentence: {
      'mstd-is-a-power': at('The claim that MSTD is a power of h'),
      'mstd-supports-clustering': at('The claim that this supports clustering'),
    },
    chapter: { 'mstd-is-a-power': at('the claim that MSTD is a power of h') },
    body: (result: never, state: never) => mstdChapter.body(mstdFacts(result, state), null),
    settings: { outputs: ['probabilities'], samples: [5, 20], fit: [[50, 400]], checkpoint: [2], axes: ['linear'] },
  },
  {
    view: compression as never,
    sentence: {
      'compression-small-loss': at('The claim of a small loss with dropout and a drastic one without'),
    },
    chapter: { 'compression-shows-clusters': at('The paper’s claim that this shows clusters') },
    body: (result: never) => compressionChapter.body(compressionFacts(result, 0.5, compressionChapter.where)),
    settings: { dropout: [0.2, 0.8], clusters: [10, 80], checkpoint: [2] },
  },
];

/** Where a claim is judged. */
const placeOf = (claim: Claim): never => stateOf<unknown>(claim) as never;

/** A verdict in the words of a sentence. */
function verdictIn(words: string): Verdict {
  if (/does not hold/.test(words)) return 'does not hold';
  if (/undecided/.test(words)) return 'undecided';
  return /in part|only|at strong/.test(words) ? 'partly' : 'holds';
}

/** The verdict that a text tells of a claim; null where it tells none. */
function toldIn(text: string, where: RegExp): Verdict | null {
  const words = where.exec(text.replaceAll('\u00a0', ' '))?.at(-1);
  return words === undefined ? null : verdictIn(words);
}

const read = (node: React.ReactNode): string =>
  renderToStaticMarkup(node)
    .replace(/<span class="term-text".*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ');

const folder = new URL('../../public/recorded/', import.meta.url);
const entries: RecordedEntry[] = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'));
const recordingOf = ({ name }: RecordedEntry): Recorded =>
  ({ ...JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')), name }) as Recorded;
const recordings = entries.map(recordingOf);

/** Recorded runs, and small ones as a visitor has them. */
function runsOf(id: string): readonly Recorded[] {
  const small = JSON.parse(readFileSync(new URL(`../fixtures/contract/${id}.json`, import.meta.url), 'utf8'));
  const own = recordings.filter(({ experiment }) => experiment === id);
  const made = ['recorded', 'run'].map((name) => ({ ...own[0], ...small[name], name: `small ${name}` }));
  return [...own, ...made];
}

type State = PageState & Record<string, unknown>;
/** The page as it opens, and with one setting changed. */
const statesOf = ({ settings }: Told): readonly State[] => [
  { ...defaultPageState },
  ...Object.entries(settings).flatMap(([name, values]) =>
    values.map((value) => ({ ...defaultPageState, [name]: value })),
  ),
];

describe.each(experiments.map((told) => [told.view.spec.id, told] as const))('%s', (id, told) => {
  const { view, sentence, chapter, body } = told;
  const claims = view.claims as readonly Claim[];
  test.each(runsOf(id).map((run) => [run.name, run] as const))('%s', (_, run) => {
    for (const claim of claims) {
      const table = judged(claim, run.result);
      /** Verdicts by where they were found. */
      const found = new Map([[table?.at, table?.verdict]]);
      for (const state of statesOf(told)) {
        const badge = claim.judge(run.result, state);
        if (badge) {
          expect(found.get(badge.at) ?? badge.verdict, `${claim.id}, ${badge.at}, ${JSON.stringify(state)}`).toBe(
            badge.verdict,
          );
          found.set(badge.at, badge.verdict);
        }
        const where = sentence[claim.id];
        const [text] = view.evidence({ recorded: null, run: run as Run, complete: true }, state);
        const spoken = where && toldIn(text.text, where);
        // "There is nothing to compare" decides nothing.
        if (badge && where) expect(spoken ?? 'undecided', text.text).toBe(badge.verdict);
      }
      const quoted = chapter[claim.id] && body?.(run.result as never, placeOf(claims[0]));
      const spoken = quoted && toldIn(read(quoted), chapter[claim.id]);
      if (spoken && table) expect(spoken, read(quoted)).toBe(table.verdict);
    }
  });

  test('as the page opens, the badge of a run has the verdict of the table', () => {
    for (const run of runsOf(id)) {
      const [claim] = claims;
      expect(claim.judge(run.result, defaultPageState as never)?.verdict, run.name).toBe(
        judged(claim, run.result)?.verdict,
      );
    }
  });
});

test('a chapter quotes the verdicts that it can', () => {
  const missing = experiments.flatMap(({ view, chapter, body }) =>
    Object.entries(chapter).filter(([id, where]) => {
      const claims = view.claims as readonly Claim[];
      const claim = claims.find((one) => one.id === id);
      const entry =
        claim &&
        view.choose(
          entries.filter((one) => one.experiment === view.spec.id),
          placeOf(claim),
        );
      const run = recordings.find(({ name }) => name === entry?.name);
      return !run || toldIn(read(body?.(run.result as never, placeOf(claims[0]))), where) === null;
    }),
  );
  expect(missing).toEqual([]);
});

describe('the recorded runs', () => {
  const rows = rowsOf({
    views: Object.fromEntries(experiments.map(({ view }) => [view.spec.id, view])) as never,
    entries,
    loaded: Object.fromEntries(recordings.map((run) => [run.name, run])),
    runs: {},
  });
  const row = (id: string) => rows.find(({ claim }) => claim.id === id);

  test('sampling is judged with the paper’s 200 masks, and what carries its average is told', () => {
    expect(row('sampling-beats-scaling')?.recorded).toMatchObject({ verdict: 'undecided', at: '200 masks' });
    const [recorded] = recordings.filter(({ name }) => name === 'sampling');
    const [{ text }] = sampling.evidence(
      { recorded: recorded as never, run: null, complete: true },
      defaultPageState as never,
    );
    expect(text).toMatch(
      /judged with 200 masks\): no difference beyond noise at any p; on average .* which comes from p.=.0\.8–0\.9/,
    );
    expect(text).toMatch(/With 50 masks scaling beats sampling by 0\.09 points .* which is what so few masks cost\./);
  });

  test('the power law is judged at the paper’s number of examples, with the usual run beside it', () => {
    const power = row('mstd-is-a-power');
    expect(power?.recorded).toMatchObject({ verdict: 'does not hold', at: '5,000 steps' });
    expect(power?.beside.map(({ found }) => found)).toMatchObject([{ verdict: 'partly', at: '800 steps' }]);
    const beside = recordings.filter(({ experiment }) => experiment === 'mstd');
    const recorded = beside.find(({ name }) => name === 'mstd') as never;
    const shown = { recorded, run: null, complete: true, beside: beside as never };
    expect(othersToTell(mstd, shown, defaultPageState as never).map(({ name }) => name)).toEqual(['mstd-long']);
    const [{ text }] = mstd.evidence(shown, defaultPageState as never);
    expect(text).toMatch(/5 seeds, 800 steps\): .* but the line bends: .* holds here in part/);
    expect(text).toMatch(/Recorded after 5,000 steps, the paper’s number of examples, it does not hold: slope/);
  });
});

test('every experiment with claims is among them, and a claim is told somewhere by its sentence or chapter', () => {
  const ids = readdirSync(new URL('../../src/experiments/', import.meta.url), { withFileTypes: true });
  expect(experiments.map(({ view }) => view.spec.id).sort()).toEqual(
    ids
      .filter((one) => one.isDirectory())
      .map(({ name }) => name)
      .sort(),
  );
});

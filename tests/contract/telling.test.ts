/** One rule for all experiments: what a badge and the evidence say while a run is under way, replayed, and at its end. */
import { describe, expect, test } from 'vitest';
import { checkpointCount, lastCheckpoint } from '../../src/contract/checkpoints.ts';
import { evidenceOf, verdictOf, whyNot } from '../../src/figure/telling.ts';
import { tellingWords } from '../../src/figure/words.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { evidenceOf as resultsOf, shownIn } from './evidence.ts';
import { experiments } from './house.ts';

const judges = /\bclaim|\bholds?\b|undecided|judged: /i;

describe.each(experiments)('$id', (experiment) => {
  test('a run under way is not judged, though its networks may have come a long way', async () => {
    const view = await experiment.view();
    const shown = shownIn('training', experiment, await resultsOf(experiment));
    expect(shown.run).not.toBeNull();
    expect(verdictOf(view, shown, defaultPageState)).toBeNull();
    expect(whyNot(view, shown, defaultPageState)).toMatch(/^so far/);
    const told = evidenceOf(view, shown, defaultPageState);
    expect(told.at(-1)).toEqual({ source: 'run', text: tellingWords.soFar });
    expect(told.at(-1)?.text).not.toMatch(judges);
    // What is said of the recorded run is as it was.
    const alone = evidenceOf(view, { ...shown, run: null }, defaultPageState);
    expect(told.slice(0, -1)).toEqual(alone);
  });

  test('before the end of training nothing is judged, and what is told is of the end', async () => {
    const view = await experiment.view();
    const shown = shownIn('done', experiment, await resultsOf(experiment));
    const end = evidenceOf(view, shown, defaultPageState);
    const replayed = view.spec.follows.includes('checkpoint');
    for (let checkpoint = 0; checkpoint < checkpointCount; checkpoint++) {
      const state = { ...defaultPageState, checkpoint };
      const early = replayed && checkpoint < lastCheckpoint;
      if (early) expect(verdictOf(view, shown, state)).toBeNull();
      else expect(verdictOf(view, shown, state)).toEqual(verdictOf(view, shown, defaultPageState));
      expect(whyNot(view, shown, state) === '').toBe(!early);
      if (early && checkpoint === 0) expect(whyNot(view, shown, state)).toMatch(/^untrained/);
      expect(evidenceOf(view, shown, state)).toEqual(
        early ? end.map(({ source, text }) => ({ source, text: `${tellingWords.ofTheEnd}${text}` })) : end,
      );
    }
  });

  test('a finished run of few steps is not judged, and says so', async () => {
    const view = await experiment.view();
    const shown = shownIn('done', experiment, await resultsOf(experiment));
    const { params } = shown.run!;
    const asked = (steps: number) => ({
      ...shown,
      run: {
        ...shown.run!,
        params: { ...(params as object), ...('steps' in (params as object) ? { steps } : { examples: steps * 64 }) },
      },
    });
    expect(verdictOf(view, asked(99), defaultPageState)).toBeNull();
    expect(whyNot(view, asked(99), defaultPageState)).toMatch(/^fewer than 100 steps/);
    expect(evidenceOf(view, asked(99), defaultPageState).at(-1)).toEqual({ source: 'run', text: tellingWords.short });
    for (const enough of [asked(100), asked(0)]) {
      expect(verdictOf(view, enough, defaultPageState)).toEqual(verdictOf(view, shown, defaultPageState));
      expect(evidenceOf(view, enough, defaultPageState).at(-1)?.text).not.toBe(tellingWords.short);
    }
  });

  test('at the end the badge is the judgement of what is in front, and names its claim', async () => {
    const view = await experiment.view();
    const results = await resultsOf(experiment);
    for (const state of ['recorded', 'done', 'run-only'] as const) {
      const shown = shownIn(state, experiment, results);
      if (shown.run && !shown.complete) continue;
      const file = shown.run ?? shown.recorded;
      const judged = file && view.claims[0].judge(file.result, defaultPageState);
      const told = verdictOf(view, shown, defaultPageState);
      expect(told?.verdict).toBe(judged?.verdict);
      if (told) expect(told).toMatchObject({ claim: view.claims[0], source: shown.run ? 'run' : 'recorded' });
    }
    for (const { short } of view.claims) {
      expect(short).toMatch(/^[A-Z].{6,31}$/);
      expect(short).not.toMatch(/[.:…]/);
    }
  });

  test('what to look for is one sentence of at most 15 words', async () => {
    const { lookFor } = await experiment.view();
    expect(lookFor).toMatch(/^[A-Z][^.…]*\.$/);
    expect(lookFor.split(/\s+/).length).toBeLessThanOrEqual(15);
  });
});

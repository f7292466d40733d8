import { pointsCodec } from '../../../../contract/points.ts';
import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { usualUnits } from '../../../../core/one-input/network.ts';
import { choose, nearestTo, where } from '../../../../view-kit/choose.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type RegressionParams, type RegressionResult, type RegressionSlice, spec } from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { allWidths, byRate } from './bands.ts';
import { claims } from './claims.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

const evidence = (shown: Shown<RegressionParams, RegressionResult>) =>
  sourcesOf(shown).flatMap(({ source, result }) => {
    const widths = allWidths(result);
    if (!widths) return [];
    const { rate, more } = result;
    return [{ source, text: evidenceText({ who: words.source[source], rate, more, widths, rates: byRate(result) }) }];
  });

/** Milliseconds that a step of all methods takes, and one of a network with dropout. */
const [allMs, dropoutMs] = [2.2, 0.4];

export const view: ExperimentView<RegressionParams, RegressionResult, RegressionSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (_, { maskRate, fitUnits, curves }) => captionText(maskRate, fitUnits, curves === 'functions'),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary(shown) {
    const front = sourcesOf(shown).at(-1);
    return summaryText(front?.result.rate ?? 0, front ? allWidths(front.result) : null);
  },
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { points, maskRate, fitSteps, fitUnits }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      where((made) => pointsCodec.equals(made.points, points) && made.units === Number(fitUnits)),
      nearestTo((made) => Math.log(made.steps), Math.log(Number(fitSteps))),
      nearestTo((made) => made.rate, maskRate),
    ),
  seconds: ({ points, rates, steps, units, more, seeds }) =>
    (seeds.length *
      steps *
      (units / usualUnits) ** 2 *
      (points.length / 30) *
      (allMs * (more > 1 ? 1 + more : 1) + dropoutMs * rates.length)) /
    1e3,
};

import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { choose, where } from '../../../../view-kit/choose.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type ShrinkageParams, type ShrinkageResult, type ShrinkageSlice, sizesIn, spec } from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { differenceOf, normsOf, ratioOf, stageAt } from './numbers.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

const evidence = (shown: Shown<ShrinkageParams, ShrinkageResult>) =>
  sourcesOf(shown).map(({ source, result }) => ({
    source,
    text: evidenceText({
      who: words.source[source],
      rows: ratioOf(result, 'rowVariation', 'ard', 'normal'),
      matrix: ratioOf(result, 'norm', 'add', 'normal'),
      errors: result.sets.flatMap((set) => {
        const found = differenceOf(result, 'rmse', 'ard-add', 'dropout', set);
        return found ? [[set, found] as const] : [];
      }),
    }),
  }));

/** Milliseconds that a step of all six takes, for each weight of the blocks and case. */
const stepMs = 4.5e-5;

export const view: ExperimentView<ShrinkageParams, ShrinkageResult, ShrinkageSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown, { regressionData }) =>
    captionText(regressionData === 'toy' || regressionData === 'few', sourcesOf(shown).at(-1)?.result.seeds[0] ?? 1),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary(shown, { moment }) {
    const front = sourcesOf(shown).at(-1)?.result;
    const at = front ? stageAt(front, moment) : 0;
    return summaryText(
      front?.stages[at] ?? 0,
      front?.priors.map((prior) => [prior, normsOf(front, prior, front.sets[0], at)] as const) ?? [],
    );
  },
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, state) => {
    const asked = spec.fromPage?.(state) ?? {};
    return choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      where((made) => made.sets[0] === (asked.sets?.[0] ?? 'toy')),
      where((made) => made.hyperprior === (asked.hyperprior ?? 'half-cauchy')),
      where((made) => made.cases === (asked.cases ?? 1000)),
    );
  },
  seconds(params) {
    const { steps, units, blocks, batch } = sizesIn(params);
    return (params.seeds.length * params.sets.length * steps * stepMs * batch * units * units * blocks) / 1e3;
  },
};

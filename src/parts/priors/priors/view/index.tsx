import { percent } from '../../../../charts/numbers.ts';
import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { normalTail } from '../../../../core/noise-laws/spread.ts';
import { choose, nearestTo } from '../../../../view-kit/choose.ts';
import { sizesIn } from '../../../../view-kit/law-controls.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { farOut, type PriorsParams, type PriorsResult, type PriorsSlice, spec } from '../spec.ts';
import { captionText, evidenceText, otherText, settings, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { drawnOf, exactOf } from './curves.ts';
import { misfitOf } from './evidence.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

type All = Shown<PriorsParams, PriorsResult>;
type State = Parameters<typeof sizesIn>[0];

const evidence = (shown: All, state: State) =>
  sourcesOf(shown).map((one) => {
    const { source, result } = one;
    const { law } = state;
    const drawn = drawnOf(one, law, sizesIn(state));
    const [fit, normal] = (['share', 'normalShare'] as const).map((shares) => misfitOf(result, law, shares));
    const who = words.source[source];
    if (!drawn || !fit || !normal) return { source, text: otherText(who, law) };
    return {
      source,
      text: evidenceText({
        who,
        name: law,
        drawn: drawn.drawn,
        fit,
        normal,
        named: law === 'gaussian' ? misfitOf(result, law, 'namedShare') : null,
        far: [drawn.far / drawn.drawn, result.farOut[result.noises.indexOf(law)], normalTail(farOut)],
      }),
    };
  });

/** Microseconds that a draw takes, of the slowest noise. */
const drawUs = 0.6;

export const view: ExperimentView<PriorsParams, PriorsResult, PriorsSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (_, state) => captionText(state.law, sizesIn(state), exactOf(state.law, sizesIn(state)).infinite),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary(shown, state) {
    const exact = exactOf(state.law, sizesIn(state));
    const drawn = sourcesOf(shown).flatMap((one) => {
      const found = drawnOf(one, state.law, sizesIn(state));
      return found ? [words.drawnBy(words.source[one.source], found.drawn, percent(found.far / found.drawn))] : [];
    });
    return [
      words.summary(
        state.law,
        words.zero(exact.peak, exact.zero === 'log' || exact.zero === 'power', exact.mass),
        percent(exact.tail),
      ),
      ...(drawn.length > 0 ? drawn : [words.awaited]),
    ].join(' ');
  },
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { dropout, spread, shape }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      nearestTo((made) => made.rate, dropout),
      nearestTo((made) => Math.log(made.spread), Math.log(spread)),
      nearestTo((made) => Math.log(made.shape), Math.log(shape)),
    ),
  seconds: ({ noises, draws, seeds }) => (noises.length * seeds.length * draws * drawUs) / 1e6,
};

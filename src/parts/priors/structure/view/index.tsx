import { lawOf } from '../../../../contract/noise-laws.ts';
import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { exactCorrelations } from '../../../../core/noise-laws/sharing.ts';
import { choose, nearestTo } from '../../../../view-kit/choose.ts';
import { sizesIn } from '../../../../view-kit/law-controls.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type StructureParams, type StructureResult, type StructureSlice, spec } from '../spec.ts';
import { captionText, evidenceText, exactText, settings, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims, nearZero } from './claims.ts';
import { drawnWith, estimateOf } from './correlations.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

type View = ExperimentView<StructureParams, StructureResult, StructureSlice>;
type State = Parameters<View['evidence']>[1];

const exactIn = (state: State) => exactCorrelations(lawOf(state.law, sizesIn(state)), state.sharing);

const evidence = (shown: Shown<StructureParams, StructureResult>, state: State) =>
  sourcesOf(shown).map((one) => {
    const { law, sharing } = state;
    const of = (kind: 'within' | 'between') => estimateOf(one.result, law, sharing, kind);
    return {
      source: one.source,
      text: evidenceText({
        who: words.source[one.source],
        ...{ law, sharing },
        drawn: drawnWith(one, law, sizesIn(state)),
        within: of('within'),
        between: of('between'),
        exact: exactIn(state),
      }),
    };
  });

/** Microseconds that a weight of a matrix takes, with one kind of noise shared in every way. */
const weightUs = 1;

export const view: View = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (_, { law, sharing }) => captionText(law, sharing),
  Picture,
  evidence,
  claims,
  verdictRule: verdictRule(nearZero),
  summary(shown, state) {
    const { within, between } = exactIn(state);
    const exact = words.summary(state.law, state.sharing, exactText(within), exactText(between));
    return sourcesOf(shown).length > 0 ? exact : `${exact} ${words.awaited}`;
  },
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { dropout }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      nearestTo((made) => made.rate, dropout),
    ),
  seconds: ({ noises, rows, columns, draws, seeds }) =>
    (noises.length * seeds.length * rows * columns * draws * weightUs) / 1e6,
};

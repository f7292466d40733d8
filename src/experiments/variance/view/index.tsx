import type { EvidenceSentence, ExperimentView, Shown } from '../../../contract/view.ts';
import { mean } from '../../../core/statistics.ts';
import { choose, where } from '../../../view-kit/choose.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { rising, spec, type VarianceParams, type VarianceResult, type VarianceSlice } from '../spec.ts';
import { captionText, claimSentence, noiseSentence, settings, summaryText, words } from '../words/figure.tsx';
import { shownTitles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { classicEvidence, dropoutEvidence, type Judge, noiseEvidence, onBoth, samplingEvidence } from './evidence.ts';
import { aboveZero, cursorIn, placeIn, type Selection, valuesAt, variancesOf } from './measures.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

type All = Shown<VarianceParams, VarianceResult>;

const evidence = (shown: All, state: Selection): readonly EvidenceSentence[] =>
  sourcesOf(shown).map(({ source, result }) => {
    const who = words.speaker(source, result);
    const { kind, n } = cursorIn(result, state);
    const told = (name: string, judge: Judge) => claimSentence(name, onBoth(judge, result, state));
    const noise = noiseEvidence(result, state.outputs, state);
    const sentences = [
      who + told(words.claims.dropout(kind), dropoutEvidence),
      told(words.claims.classic, classicEvidence),
      told(words.claims.sampling(n), samplingEvidence),
      ...(noise ? [noiseSentence(noise, state.outputs)] : []),
    ];
    return { source, text: sentences.join(' ') };
  });

const summary = (shown: All, state: Selection): string => {
  const told = sourcesOf(shown).map(({ source, result }) => {
    const table = variancesOf(result, state);
    const place = placeIn(result, state);
    const rows = result.kinds.flatMap((kind, k) =>
      aboveZero(result, (rate, r) => {
        const at = { ...place, kind: k, rate: r };
        const [scaled, sampled] = [valuesAt(table, 'scaled', at), valuesAt(table, 'sampled', at)].map(mean);
        return { rate, kind, scaled, sampled, n: result.n[place.n] };
      }),
    );
    return summaryText(source, state, mean(table.noDropout), rows);
  });
  return told.length > 0 ? told.join(' ') : words.awaited;
};

export const view: ExperimentView<VarianceParams, VarianceResult, VarianceSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown, state) =>
    captionText(
      state,
      sourcesOf(shown).map((one) => ({ ...one, n: cursorIn(one.result, state).n })),
    ),
  Picture,
  evidence,
  claims,
  verdictRule: words.verdictRule,
  summary,
  tables: (shown, state) => tables(sourcesOf(shown), state),
  settings,
  titles: shownTitles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  // The recorded run with dropout in the layers looked at; of several the one of the page's budget.
  choose: (entries, { varianceLayers, budget }) =>
    choose(
      entries,
      where(({ layers }) => rising(layers).join() === varianceLayers),
      where((params) => params.budget === budget),
    ),
  seconds,
};

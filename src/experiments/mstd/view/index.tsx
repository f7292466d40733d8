import { percent, plain } from '../../../charts/numbers.ts';
import { checkpointCount } from '../../../contract/checkpoints.ts';
import { costOf } from '../../../contract/cost.ts';
import type { PageState } from '../../../contract/page.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import type { DataTable } from '../../../contract/table.ts';
import type { EvidenceSentence, ExperimentView, Shown } from '../../../contract/view.ts';
import { valueAt } from '../../../core/power-law.ts';
import { mean } from '../../../core/statistics.ts';
import type { Speed } from '../../../engine/types.ts';
import { choose, nearestTo, othersToTell, where } from '../../../view-kit/choose.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { budgets, laterUnits, type MstdParams, type MstdResult, type MstdSlice, preview, spec } from '../spec.ts';
import {
  captionText,
  clusteringSentence,
  identitySentence,
  otherPowerSentence,
  powerSentence,
  settings,
  summaryText,
  verdictRule,
  words,
} from '../words/figure.tsx';
import { shownTitles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { checkpointIn, fitted, madeAs, relative, type Selection } from './curves.ts';
import { drawnLines } from './drawing.ts';
import { clusteringEvidence, powerEvidence } from './evidence.ts';
import { deviation } from './numbers.ts';
import { Picture } from './picture.tsx';

type All = Shown<MstdParams, MstdResult>;
type State = PageState & MstdSlice;

const evidence = (shown: All, state: State): readonly EvidenceSentence[] =>
  sourcesOf(shown).map((one, i) => {
    const { source, result } = one;
    const who = words.speaker(madeAs(one, state), state);
    const others = source === 'recorded' ? othersToTell(view, shown, state) : [];
    const told = [
      powerSentence(powerEvidence(result, 'dropout', state), who) +
        others
          .map((other) => otherPowerSentence(powerEvidence(other.result, 'dropout', state), other.result.steps))
          .join(''),
      clusteringSentence(clusteringEvidence(result, state)),
      ...(i === 0 ? [identitySentence(result.kind)] : []),
    ];
    return { source, text: told.join(' ') };
  });

const summary = (shown: All, state: State): string => {
  const lines = drawnLines(sourcesOf(shown), state).map(({ source, training, points }) => {
    const told = [...new Set([0, Math.floor((points.length - 1) / 2), points.length - 1])];
    return summaryText(
      words.sourceTitle[source],
      training,
      told.map((i) => points[i]),
    );
  });
  return lines.length > 0 ? lines.join(' ') : words.awaited;
};

const signed = (share: number): string => `${share > 0 ? '+' : ''}${plain(Math.round(share * 1000) / 10)}\u00a0%`;

/** The chart's numbers, one row a line and width. */
function tables(shown: All, selection: Selection): readonly DataTable[] {
  const { head, unknown, outside } = words.table;
  const sources = sourcesOf(shown);
  const rows = drawnLines(sources, selection).flatMap(({ source, training, points, law }) => {
    const result = sources.find((one) => one.source === source)?.result;
    // Checkpoints on the way keep MSTD alone.
    const end = result && !checkpointIn(result, selection) ? result : null;
    const measured = training === 'dropout' ? end : end?.control;
    const ratios = end && relative(end, training);
    return points.map(({ units, value, low, high, values }, h) => [
      String(units),
      words.sourceTitle[source],
      words.trained[training],
      deviation(value),
      low !== undefined && high !== undefined
        ? `${deviation(low)} … ${deviation(high)}`
        : values.length > 1
          ? words.none
          : unknown,
      !law || !fitted(units, selection) ? outside : signed(value / valueAt(law, units) - 1),
      ratios ? deviation(ratios[h]) : words.none,
      measured ? percent(mean(measured.accuracy[h])) : words.none,
    ]);
  });
  return [{ caption: words.yAxis(selection), head, rows }];
}

/** Share of training time that pictures during training may take on top of it. */
const pictures = 0.2;

/** Seconds that a run takes at a measured speed. */
function seconds(params: MstdParams, speed: Speed): number {
  const { units, seeds, samples, control, batchSize } = params;
  const { steps, test } = sizesOf(params, budgets);
  const networks = units.map((h) => [h, ...laterUnits]);
  const { step, mask } = costOf(control === 'yes' ? [...networks, ...networks] : networks, batchSize, speed);
  const masks = seeds.length * test * samples + checkpointCount * preview.images * preview.samples;
  return (1 + pictures) * seeds.length * steps * step + masks * mask;
}

export const view: ExperimentView<MstdParams, MstdResult, MstdSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown, state) =>
    captionText(
      state,
      sourcesOf(shown).map((one) => madeAs(one, state)),
      state.dropout,
    ),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary,
  tables,
  settings,
  titles: shownTitles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  // The nearest rate among those with the page's noise, or else with classic dropout, and of these the page's budget.
  choose: (entries, { noise, dropout, budget }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      where((made) => made.noise === noise),
      where((made) => made.noise === 'classic'),
      nearestTo(({ rate }) => rate, dropout),
      where((made) => made.budget === budget),
    ),
  seconds,
};

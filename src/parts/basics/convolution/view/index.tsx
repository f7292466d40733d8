import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { choose, nearestTo, where } from '../../../../view-kit/choose.ts';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import {
  type ConvolutionParams,
  type ConvolutionResult,
  type ConvolutionSlice,
  places,
  sizesOf,
  spec,
} from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { plainAt, rateAt, valuesOf } from './curves.ts';
import { bestOf, looksOf, sidesOf } from './looks.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

const evidence = (shown: Shown<ConvolutionParams, ConvolutionResult>) =>
  sourcesOf(shown).map(({ source, result }) => {
    const looks = looksOf(result);
    const who = `${words.source[source]}, ${words.setName[result.set]}`;
    return {
      source,
      text: evidenceText(who, looks.length > 0 ? { sides: sidesOf(looks), best: bestOf(looks) } : null),
    };
  });

export const view: ExperimentView<ConvolutionParams, ConvolutionResult, ConvolutionSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown) => captionText(sourcesOf(shown)),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary: (shown, { dropout, measure }) =>
    sourcesOf(shown)
      .map(({ source, result }) => {
        const [r, none] = [rateAt(result, dropout), plainAt(result)];
        const at = (place: (typeof places)[number], rate: number) => meanOf(valuesOf(result, measure, place, rate));
        const rows = [
          ...(none < 0 ? [] : [[words.without, at(result.places[0], none)] as const]),
          ...places.map((place) => [words.place[place], at(place, r)] as const),
        ];
        return summaryText(`${words.source[source]}, ${words.setName[result.set]}`, measure, result.rates[r], rows);
      })
      .join(' ') || words.awaited,
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { set, noise, trainImages, steps }) =>
    choose(
      // One set's numbers never stand in for another's.
      entries.filter(({ experiment, params }) => experiment === spec.id && params.set === set),
      where((made) => made.noise === noise),
      ...(trainImages
        ? [nearestTo<ConvolutionParams>((made) => Math.log(sizesOf(made).train), Math.log(trainImages))]
        : []),
      ...(steps ? [nearestTo<ConvolutionParams>((made) => Math.log(sizesOf(made).steps), Math.log(steps))] : []),
    ),
  seconds,
};

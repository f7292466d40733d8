import { type ReactElement, useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entriesOf, recordingOf, resultOf } from '../../../article/library.ts';
import { oncePer } from '../../../article/once.ts';
import type { Choice, Drawing } from '../../../article/predict/types.ts';
import { SmallFigure } from '../../../article/small-figure.tsx';
import { plain } from '../../../charts/numbers.ts';
import type { Axis } from '../../../charts/scale.ts';
import type { Recorded } from '../../../contract/view.ts';
import { type SamplingParams, type SamplingResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { words as conventions } from '../words/conventions.tsx';
import type { ConventionsFacts, SamplingFacts } from './chapter-facts.ts';
import {
  askedRate,
  askedRates,
  conventionsFacts,
  options,
  pairOf,
  samplingFacts,
  usualAndHigh,
} from './chapter-facts.ts';
import { samplesAxis } from './charts.tsx';

const view = spec.id;

const rateAxis = { domain: [0, 0.92], ticks: [0, 0.2, 0.4, 0.6, 0.8], format: plain } as const;

const choice: Choice = { kind: 'choice', options: options.map((id) => ({ id })) };

const none: readonly string[] = [];

const conventionsTries: readonly Try[] = [
  { id: 'inverted', view, patch: { noise: 'inverted', dropout: askedRate } },
  { id: 'gaussian', view, patch: { noise: 'gaussian', dropout: askedRate } },
  { id: 'classic', view, patch: { dropout: askedRate } },
];

const { chart } = conventions;
const axes: { readonly x: Axis; readonly y: Axis } = {
  x: { ...rateAxis, label: chart.x },
  y: {
    domain: [0, 1],
    ticks: [0, 0.25, 0.5, 0.75, 1],
    label: chart.y,
    format: (value) => `${Math.round(value * 100)} %`,
  },
};

/** Accuracy of both conventions against the rate. */
const linesOf = ({ points }: ConventionsFacts) =>
  (['classic', 'inverted'] as const).map((kind) => ({
    kind,
    name: chart[kind],
    series: { meaning: 'scaled', source: 'recorded', points: points[kind] } as const,
  }));

/** What dropout is, made exact: the two conventions for scaling. */
function ConventionsChapter(props: ChapterProps) {
  const { library } = props;
  const pair = pairOf(entriesOf(library, view));
  const classic = resultOf<SamplingResult>(library, pair?.classic ?? null);
  const inverted = resultOf<SamplingResult>(library, pair?.inverted ?? null);
  const { usual } = usualAndHigh(entriesOf(library, view));
  const facts = useMemo(
    () => (classic && inverted ? conventionsFacts(classic, inverted, usual) : null),
    [classic, inverted, usual],
  );
  const body = useMemo(() => conventions.body(facts), [facts]);
  return (
    <Chapter
      {...props}
      id="conventions"
      words={conventions}
      prediction={choice}
      predict={{ ask: conventions.ask(askedRate), options: conventions.options }}
      outcome={facts && { told: (answer) => conventions.told(answer, facts), found: facts.found }}
      needs={[pair?.classic ?? null, pair?.inverted ?? null]}
      tries={conventionsTries}
      claims={none}
      source={conventions.source}
      evidence={false}
    >
      {facts && <SmallFigure {...axes} lines={linesOf(facts)} caption={chart.note(facts, props.mark)} />}
      {body}
    </Chapter>
  );
}

/** Accuracy of the mean of masks less that of scaled weights, in percentage points. */
const drawing: Drawing = {
  kind: 'drawing',
  x: { ...rateAxis, label: words.axes.x },
  y: {
    domain: [-4, 8],
    ticks: [-4, -2, 0, 2, 4, 6, 8],
    label: words.axes.y,
    format: (value) => (value > 0 ? `+${value}` : plain(value)),
  },
  lines: [{ meaning: 'sampled', fixed: [{ x: 0, y: 0 }], handles: askedRates.map((x) => ({ x, start: 0 })) }],
  step: 0.5,
  reference: 0,
};

const tries: readonly Try[] = [
  { id: 'high-rate', view, patch: { dropout: 0.8 } },
  { id: 'rough', view, patch: { learningRate: 0.03, dropout: 0.4 } },
  { id: 'last-layer', view, patch: { layers: [3] } },
  { id: 'few-masks', view, patch: { samples: 5 } },
  {
    id: 'few-images',
    view,
    patch: { trainImages: 2000, budget: 'lecture', measure: 'cross-entropy', mean: 'arithmetic', dropout: 0.4 },
  },
];

type Recording = Recorded<SamplingParams, SamplingResult>;
const factsAt = (rate: number) =>
  oncePer(({ params, result }: Recording) => samplingFacts(params, result, rate, words.where));
const [usualFacts, highFacts] = [factsAt(0.5), factsAt(0.4)];

/** The mean difference against the number of masks. */
function masksFigure({ masks, evidence }: SamplingFacts): ReactElement {
  const ends = masks.flatMap(({ y, low = y, high = y }) => [0, low, high]);
  const [least, most] = [Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))];
  const series = { meaning: 'sampled', source: 'recorded', points: masks } as const;
  return (
    <SmallFigure
      x={{ ...samplesAxis, label: words.masks.x }}
      y={{ domain: [least, most], count: 5, label: words.masks.y, format: plain }}
      lines={[{ kind: 'classic', name: words.masks.name, series }]}
      caption={words.masks.note(evidence.seeds)}
    />
  );
}

/** Sampling against scaling; refers to the laboratory's view. */
function SamplingChapter(props: ChapterProps) {
  const { library } = props;
  const { usual, high } = usualAndHigh(entriesOf(library, view));
  const facts = usualFacts(recordingOf(library, usual));
  const rough = highFacts(recordingOf(library, high));
  const body = useMemo(() => words.body(facts, rough), [facts, rough]);
  return (
    <Chapter
      {...props}
      id="sampling-against-scaling"
      words={words}
      prediction={drawing}
      predict={{
        ask: words.ask,
        handles: askedRates.map(words.handle),
        write: words.write,
        lines: [{ meaning: 'sampled', text: words.line }],
      }}
      outcome={
        facts && {
          told: (answer) => words.told(answer, facts),
          series: [{ meaning: 'sampled', source: 'recorded', points: facts.points }],
        }
      }
      needs={[usual, high]}
      tries={tries}
    >
      {body}
      {facts && masksFigure(facts)}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id: 'conventions', order: 1, question: conventions.question, figure: false, Chapter: ConventionsChapter },
  { id: 'sampling-against-scaling', order: 2, question: words.question, figure: false, Chapter: SamplingChapter },
];

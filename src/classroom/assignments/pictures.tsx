import { plain } from '../../charts/numbers.ts';
import { calledIn } from '../called.ts';
import { StripChart } from '../strip-chart.tsx';
import { classWords as words } from './class-words.ts';
import type { HandIn } from './code.ts';
import type { Assignment, Prediction } from './format.ts';
import { chosenIn, median, predictedIn, type Spread, spreadOf, spreadsOf } from './tally.ts';

interface PictureProps {
  readonly assignment: Assignment;
  readonly handIns: readonly HandIn[];
}

const rounded = (value: number): string => plain(Number(value.toPrecision(4)));

const truthText = (view: string, spread: Spread): string => {
  const [mean, low, high] = [spread.mean, spread.low, spread.high].map(
    (value) => `${rounded(value)}${spread.unit && ` ${spread.unit}`}`,
  );
  return (
    words.measured(calledIn(view, spread.name), mean, low, high, spread.amounts.length) +
    (spread.recorded ? words.recordedTruth : '')
  );
};

interface OneProps {
  readonly view: string;
  readonly asked: Prediction;
  readonly i: number;
  readonly handIns: readonly HandIn[];
}

function Numbers({ view, asked, i, handIns }: OneProps) {
  const amounts = predictedIn(handIns, i);
  const truth = asked.metric === '' ? null : spreadOf(handIns, asked.metric);
  const [low, high] = [Math.min(asked.min, asked.max), Math.max(asked.min, asked.max)];
  return (
    <>
      <StripChart
        strips={[
          { name: asked.label, amounts, ...(truth && { line: truth.mean, band: [truth.low, truth.high] as const }) },
        ]}
        unit={asked.unit}
        domain={[low, high]}
        label={words.predicted(i)}
        lineLabel={truth ? words.truth : undefined}
      />
      <p className="help">
        {amounts.length > 0 ? words.median(rounded(median(amounts)), asked.unit, amounts.length) : words.noRuns}
        {truth ? truthText(view, truth) : words.noTruth}
      </p>
    </>
  );
}

function Choices({ view, asked, i, handIns }: OneProps) {
  const counts = chosenIn(handIns, asked, i);
  const most = Math.max(1, ...counts);
  const truth = asked.metric === '' ? null : spreadOf(handIns, asked.metric);
  return (
    <>
      <p>
        <strong>{asked.label}</strong>
      </p>
      <ul className="bars">
        {asked.options.map((text, at) => (
          <li key={at}>
            <span>
              {text}
              {asked.right === at && <em> ({words.rightOne})</em>}
            </span>
            <span className="bar" style={{ inlineSize: `${(100 * counts[at]) / most}%` }} aria-hidden="true" />
            <span>{counts[at]}</span>
          </li>
        ))}
      </ul>
      {truth && <p className="help">{truthText(view, truth).trim()}</p>}
    </>
  );
}

/** The class's predictions over what its runs measured. */
export const PredictionPictures = ({ assignment, handIns }: PictureProps) =>
  assignment.predictions.map((asked, i) => {
    const One = asked.kind === 'number' ? Numbers : Choices;
    return (
      <figure className="card" key={i}>
        <One view={assignment.view} asked={asked} i={i} handIns={handIns} />
      </figure>
    );
  });

/** Numbers that are written in the same unit share an axis; those without a unit have one each. */
function groupsOf(spreads: readonly Spread[]): readonly (readonly Spread[])[] {
  const groups = new Map<string, Spread[]>();
  for (const spread of spreads) {
    const key = spread.unit || ` ${spread.name}`;
    groups.set(key, [...(groups.get(key) ?? []), spread]);
  }
  return [...groups.values()];
}

/** All runs of the class over one another. */
export function RunPictures({ assignment, handIns }: PictureProps) {
  const { view } = assignment;
  const spreads = spreadsOf(assignment, handIns);
  if (spreads.length === 0) return <p>{words.noRuns}</p>;
  return (
    <figure className="card">
      {groupsOf(spreads).map((group) => (
        <StripChart
          key={group[0].name}
          strips={group.map(({ name, amounts, mean }) => ({ name: calledIn(view, name), amounts, line: mean }))}
          unit={group[0].unit}
        />
      ))}
      <figcaption className="help">{words.spread(handIns.length)}</figcaption>
    </figure>
  );
}

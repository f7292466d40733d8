import { fixed } from '../../charts/numbers.ts';
import { calledIn } from '../called.ts';
import type { Assignment } from './format.ts';
import { problemWithSettings } from './marks.ts';
import { handInOf, type Progress } from './progress.ts';
import { studentWords as words } from './student-words.ts';

interface NumbersProps {
  readonly assignment: Assignment;
  readonly progress: Progress;
  /** Of the view. */
  readonly status: string;
}

/** What is said of the run that would be handed in. */
function tellRun({ assignment, progress, status }: NumbersProps): string {
  const { run } = progress;
  if (status === 'training' || status === 'paused') return words.underWay;
  if (run === null) return words.nothing;
  if (run.how === 'recorded') return words.recorded;
  const wrong = problemWithSettings(assignment, handInOf(assignment, progress, ''));
  if (wrong !== null) return words.stale(wrong);
  return run.how === 'kept' ? words.kept : words.made(fixed(run.seconds, 1));
}

/** The numbers that are taken, beside what was predicted. */
export function Numbers(props: NumbersProps) {
  const { assignment, progress } = props;
  const predicted = (name: string) =>
    assignment.predictions
      .flatMap(({ metric, kind, options, unit }, i) => {
        const given = progress.predictions[i] ?? '';
        if (metric !== name || given === '') return [];
        return kind === 'choice' ? (options[Number(given)] ?? '') : `${given}${unit && ` ${unit}`}`;
      })
      .join(', ');
  return (
    <>
      <p role="status">{tellRun(props)}</p>
      {progress.metrics.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        <section className="table-scroll" aria-label={words.numbers} tabIndex={0}>
          <table className="wide of-student">
            <caption>{words.numbers}</caption>
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.value}</th>
                <th scope="col">{words.yours}</th>
              </tr>
            </thead>
            <tbody>
              {progress.metrics.map(({ name, source, text }) => (
                <tr key={name}>
                  <th scope="row" className="called">
                    {calledIn(assignment.view, name)}
                  </th>
                  <td>
                    {text} ({words.sources[source]})
                  </td>
                  <td>{predicted(name)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

import { saveFile } from '../../figure/save-file.ts';
import { calledIn } from '../called.ts';
import { csvFile } from '../csv.ts';
import { CsvColumns } from '../csv-columns.tsx';
import { metricOf } from './amounts.ts';
import { marks, classWords as words } from './class-words.ts';
import type { HandIn } from './code.ts';
import type { Assignment } from './format.ts';
import type { Row } from './marks.ts';
import { fileName } from './share.tsx';
import { answerText, predictionText } from './tally.ts';

interface TableProps {
  readonly assignment: Assignment;
  readonly rows: readonly Row[];
  readonly trainAgain: (row: Row) => void;
}

/** Names of all headline numbers handed in, those asked for first. */
const metricNames = ({ metrics }: Assignment, rows: readonly Row[]): readonly string[] => [
  ...new Set([...metrics, ...rows.flatMap(({ code }) => code.handIn?.metrics.map(({ name }) => name) ?? [])]),
];

export const nameOf = ({ code: { handIn }, place }: Row): string => handIn?.name || `${words.head.place} ${place}`;

/** The whole table, as a spreadsheet takes it: numbers in full below their ids, shares from 0 to 1. */
export function csvRows(assignment: Assignment, rows: readonly Row[]): (string | number | null)[][] {
  const { predictions, questions } = assignment;
  const names = metricNames(assignment, rows);
  const made = ['how', 'backend', 'version', 'seconds', 'at'] as const;
  const head = [
    'number',
    'name',
    'marks',
    'why',
    ...predictions.map(({ label }, i) => `predicted ${i + 1}: ${label}`),
    ...questions.map(({ label }, i) => `answer ${i + 1}: ${label}`),
    ...names,
    'seed',
    'settings',
    ...made.map((name) => `run ${name}`),
    'code',
  ];
  const row = ({ place, told, code: { handIn, code } }: Row) => [
    place,
    handIn?.name ?? '',
    told.map(({ mark }) => marks[mark]).join('; '),
    told.map(({ why }) => why).join(' '),
    ...predictions.map((asked, i) =>
      asked.kind === 'number' ? (handIn?.predictions[i] ?? '') : predictionText(asked, handIn?.predictions[i]),
    ),
    ...questions.map((asked, i) => answerText(asked, handIn?.answers[i])),
    ...names.map((name) => metricOf(handIn?.metrics ?? [], name)?.value ?? null),
    handIn?.seed ?? null,
    handIn?.settings ?? '',
    ...made.map((name) => handIn?.run?.[name] ?? ''),
    code,
  ];
  return [head, ...rows.map(row)];
}

const canTrain = (handIn: HandIn | null, told: Row['told']): handIn is HandIn =>
  handIn?.run != null &&
  handIn.run.how !== 'recorded' &&
  !told.some(({ mark }) => mark === 'other assignment' || mark === 'unreadable');

/** Every code, with what was found out about it. */
export function Table({ assignment, rows, trainAgain }: TableProps) {
  const { predictions, questions, title } = assignment;
  const names = metricNames(assignment, rows);
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          onClick={() => saveFile(fileName(title, '-codes.csv'), csvFile(csvRows(assignment, rows)))}
        >
          {words.csv}
        </button>
      </div>
      <CsvColumns columns={names.map((name) => [name, calledIn(assignment.view, name)])} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="table-scroll" aria-label={words.tableOf} tabIndex={0}>
        <table className="wide">
          <thead>
            <tr>
              <th scope="col">{words.head.place}</th>
              <th scope="col">{words.head.name}</th>
              <th scope="col">{words.head.marks}</th>
              {predictions.map((_, i) => (
                <th scope="col" key={i}>
                  {words.predicted(i)}
                </th>
              ))}
              {questions.map((_, i) => (
                <th scope="col" key={i}>
                  {words.answered(i)}
                </th>
              ))}
              {names.map((name) => (
                <th scope="col" className="called" key={name}>
                  {calledIn(assignment.view, name)}
                </th>
              ))}
              <th scope="col">{words.head.seed}</th>
              <th scope="col">{words.head.run}</th>
              <th scope="col">{words.head.again}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { place, told, code } = row;
              const { handIn } = code;
              return (
                <tr key={place}>
                  <td>{place}</td>
                  <th scope="row">{handIn?.name || words.noName}</th>
                  <td className="mark-cell">
                    {told.map(({ mark }) => (
                      <span className="mark-tag" data-mark={mark} key={mark}>
                        {marks[mark]}
                      </span>
                    ))}
                    {told.map(({ why }) => why).join(' ')}
                  </td>
                  {predictions.map((asked, i) => (
                    <td key={i}>{predictionText(asked, handIn?.predictions[i])}</td>
                  ))}
                  {questions.map((asked, i) => (
                    <td key={i} className="wraps">
                      {answerText(asked, handIn?.answers[i])}
                    </td>
                  ))}
                  {names.map((name) => (
                    <td key={name}>{metricOf(handIn?.metrics ?? [], name)?.text ?? '–'}</td>
                  ))}
                  <td>{handIn?.seed ?? '–'}</td>
                  <td>{handIn?.run ? `${words.how[handIn.run.how]} ${handIn.run.backend}` : '–'}</td>
                  <td>
                    {canTrain(handIn, told) && (
                      <button type="button" onClick={() => trainAgain(row)}>
                        {words.trainAgain}
                        <span className="unseen">{words.ofCode(nameOf(row))}</span>
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

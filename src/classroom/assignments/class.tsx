import { useMemo, useState } from 'react';
import { Files, Said } from '../pieces.tsx';
import { emptyTable, entryOfCode, mostRuns, tableCodec, withRuns } from '../runs/table.ts';
import { useKept } from '../use-kept.ts';
import { inQuotes } from '../words.ts';
import { Again } from './again.tsx';
import { classWords as words } from './class-words.ts';
import { codeLimits, type ReadCode, readCodes } from './code.ts';
import { Step } from './compose.tsx';
import { type Assignment, fingerprintOf } from './format.ts';
import { checkCodes, type Mark, type Row } from './marks.ts';
import { PredictionPictures, RunPictures } from './pictures.tsx';
import { nameOf, Table } from './table.tsx';
import { comparable } from './tally.ts';

interface ClassProps {
  readonly assignment: Assignment;
  /** All assignments of this browser, and how one is chosen. */
  readonly all: readonly Assignment[];
  readonly choose: (i: number) => void;
  readonly codes: readonly ReadCode[];
  readonly setCodes: (codes: readonly ReadCode[]) => void;
}

/** How often each mark was given, in the order of the marks. */
function countsOf(rows: readonly Row[]): readonly (readonly [Mark, number])[] {
  const counts = new Map<Mark, number>();
  for (const { mark } of rows.flatMap(({ told }) => told)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts];
}

/** The other assignment that most of these codes are of, by its place; null where there is none. */
function otherOf(all: readonly Assignment[], one: Assignment, codes: readonly ReadCode[]) {
  const mine = fingerprintOf(one);
  const counts = all.map((other) => {
    const theirs = fingerprintOf(other);
    return theirs === mine ? 0 : codes.filter(({ handIn }) => handIn?.assignment === theirs).length;
  });
  const most = Math.max(0, ...counts);
  return most > 0 ? { i: counts.indexOf(most), count: most } : null;
}

export function Class({ assignment, all, choose, codes, setCodes }: ClassProps) {
  const [text, setText] = useState('');
  const [said, say] = useState('');
  const [removed, setRemoved] = useState<readonly ReadCode[] | null>(null);
  const [again, setAgain] = useState<Row | null>(null);
  const rows = useMemo(() => checkCodes(assignment, codes), [assignment, codes]);
  const other = useMemo(() => otherOf(all, assignment, codes), [all, assignment, codes]);
  const handIns = useMemo(() => comparable(rows), [rows]);
  const entries = useMemo(() => handIns.flatMap((one) => (one.run ? entryOfCode(one) : [])), [handIns]);
  const [table, change] = useKept('runs', tableCodec, emptyTable);
  const compareThese = () => {
    const next = withRuns(table, entries);
    if (next === null) return say(words.noRoom(mostRuns));
    change(() => next);
    location.hash = 'runs';
  };
  const take = (what: string, given: string): boolean => {
    const begun = performance.now();
    const read = readCodes(given);
    if (read.problem) say(words.refused(what, read.problem));
    else if (codes.length + read.codes.length > codeLimits.codes) say(words.tooMany(codeLimits.codes));
    else {
      setCodes([...codes, ...read.codes]);
      setRemoved(null);
      say(words.loaded(read.codes.length, performance.now() - begun));
      return true;
    }
    return false;
  };
  return (
    <>
      <Step title={words.load}>
        <p>{words.lead(assignment.title)}</p>
        <div className="columns">
          <div className="field">
            <label htmlFor="codes">{words.paste}</label>
            <textarea
              id="codes"
              className="code-text"
              rows={5}
              spellCheck={false}
              value={text}
              aria-describedby="codes-help"
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <p id="codes-help" className="help">
              {words.pasteHelp}
            </p>
            <div className="buttons">
              <button
                type="button"
                className="primary"
                disabled={text.trim() === ''}
                onClick={() => take(words.pasted, text) && setText('')}
              >
                {words.read}
              </button>
            </div>
          </div>
          <Files
            label={words.files}
            help={words.filesHelp}
            most={[codeLimits.together, '20 MB']}
            multiple
            take={(files) =>
              take(
                files
                  .map(({ name }) => inQuotes(name))
                  .join(', ')
                  .slice(0, 120),
                files.map((file) => file.text).join('\n'),
              )
            }
            refuse={say}
          />
        </div>
        <Said text={said} />
        <p>{rows.length > 0 ? words.counts(countsOf(rows), rows.length) : words.none}</p>
        <div className="buttons">
          {codes.length > 0 && (
            <button
              type="button"
              onClick={() => {
                setRemoved(codes);
                setCodes([]);
                setAgain(null);
                say(words.cleared);
              }}
            >
              {words.clear}
            </button>
          )}
          {removed && (
            <button
              type="button"
              onClick={() => {
                setCodes(removed);
                setRemoved(null);
                say('');
              }}
            >
              {words.undo}
            </button>
          )}
          {!other && rows.some(({ told }) => told.some(({ mark }) => mark === 'other assignment')) && (
            <p>{words.otherHelp}</p>
          )}
          {other && (
            <>
              <span>{words.belongs(other.count, all[other.i].title)}</span>
              <button type="button" onClick={() => choose(other.i)}>
                {words.show}
              </button>
            </>
          )}
        </div>
      </Step>
      {rows.length > 0 && (
        <>
          <Step title={words.predictions}>
            <p className="help">{words.drawn(handIns.length, rows.length)}</p>
            <div className="pairs">
              <PredictionPictures assignment={assignment} handIns={handIns} />
            </div>
          </Step>
          <Step title={words.runs}>
            <RunPictures assignment={assignment} handIns={handIns} />
            <p>{words.compareHelp}</p>
            <div className="buttons">
              <button type="button" disabled={entries.length === 0} onClick={compareThese}>
                {words.compare(entries.length)}
              </button>
            </div>
          </Step>
          <Step title={words.table}>
            <ul className="asked-list">
              {assignment.predictions.map(({ label }, i) => (
                <li key={i}>
                  {words.predicted(i)}: {label}
                </li>
              ))}
              {assignment.questions.map(({ label, expected }, i) => (
                <li key={i}>
                  {words.answered(i)}: {label}
                  {expected && ` (${words.expected}: ${expected})`}
                </li>
              ))}
            </ul>
            <Table assignment={assignment} rows={rows} trainAgain={setAgain} />
            {again?.code.handIn && (
              <Again
                key={again.code.code}
                assignment={assignment}
                handIn={again.code.handIn}
                name={nameOf(again)}
                close={() => setAgain(null)}
              />
            )}
          </Step>
        </>
      )}
      <Step title={words.trustTitle}>
        <p>{words.trust}</p>
      </Step>
    </>
  );
}

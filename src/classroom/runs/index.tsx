/** Runs of this browser, of links and of codes, side by side. */
import { useEffect, useState } from 'react';
import { clauses } from '../../charts/words.ts';
import { saveFile } from '../../figure/save-file.ts';
import { codeLimits } from '../assignments/code.ts';
import { Step } from '../assignments/compose.tsx';
import { limits } from '../assignments/format.ts';
import { fileName } from '../assignments/share.tsx';
import { calledIn, calledInAll } from '../called.ts';
import { csvFile } from '../csv.ts';
import { CsvColumns } from '../csv-columns.tsx';
import { takeGiven } from '../given.ts';
import { Check, Said, TextField } from '../pieces.tsx';
import { saidOf, settingsOfRun } from '../settings.ts';
import { useKept } from '../use-kept.ts';
import { viewOf } from '../views.ts';
import { Add, type Opened } from './add.tsx';
import { Comparison } from './comparison.tsx';
import { csvRows, numbersIn } from './csv-rows.ts';
import { keepShown, resultOf, tidy } from './results.ts';
import { type Entry, emptyTable, fileOf, mostRuns, paramsIn, tableCodec, withRuns } from './table.ts';
import { runsWords as words } from './words.ts';
import '../work.css';

/** Numbers in a row; the others are told where runs are compared. */
const mostNumbers = 6;

const shortNumbers = ({ view, metrics }: Entry): string =>
  [
    ...metrics.slice(0, mostNumbers).map(({ name, text }) => words.told(calledIn(view, name), text)),
    ...(metrics.length > mostNumbers ? [words.moreNumbers(metrics.length - mostNumbers)] : []),
  ].join(clauses);

/** A recorded run is told by what it was made with: many settings lead to it. */
const settingsTold = ({ view, settings, run }: Entry): string =>
  saidOf(view, run?.how === 'recorded' ? settingsOfRun(view, settings, paramsIn(run)) : settings);

/** The table before runs were removed, so that they can be had back. */
interface Before {
  readonly list: readonly Entry[];
  readonly chosen: readonly string[];
}

export default function Runs() {
  const [table, change, keeping] = useKept('runs', tableCodec, emptyTable);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [opened, open] = useState<Opened | null>(null);
  const [said, say] = useState('');
  useEffect(() => {
    const given = takeGiven();
    if (given) open(given);
  }, []);
  const [before, setBefore] = useState<Before | null>(null);
  const { list, title } = table;
  const put = (next: readonly Entry[]) => change((now) => ({ ...now, list: next }));
  const add = (entries: readonly Entry[], sentence: (added: number) => string): boolean => {
    const next = withRuns(table, entries);
    if (next === null) {
      say(words.full(mostRuns));
      return false;
    }
    change(() => next);
    for (const entry of entries) keepShown(entry);
    setBefore(null);
    const fresh = next.list.length - list.length;
    const there = entries.length - fresh;
    setChosen([...new Set([...chosen, ...entries.map(({ id }) => id)])].slice(-8));
    say([sentence(fresh), there > 0 ? words.there(there) : ''].filter(Boolean).join(' '));
    return true;
  };
  const remove = (ids: readonly string[]) => {
    setBefore({ list, chosen });
    put(list.filter(({ id }) => !ids.includes(id)));
    setChosen(chosen.filter((id) => !ids.includes(id)));
    say(words.removed(ids.length));
  };
  // What is removed can be had back until the page is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened.
  useEffect(() => tidy(list), []);
  const some = list.filter(({ id }) => chosen.includes(id));
  return (
    <section className="work">
      <h2>{words.title}</h2>
      <p className="lead">{words.lead}</p>
      <Add opened={opened} open={open} add={add} say={say} count={list.length} />
      <Said text={[said, keeping].filter(Boolean).join(' ')} />
      <Step title={words.table}>
        {list.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
          <section className="table-scroll low" aria-label={words.tableOf} tabIndex={0}>
            <table className="wide">
              <thead>
                <tr>
                  {Object.values(words.head).map((text) => (
                    <th scope="col" key={text}>
                      {text}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.map((entry, i) => (
                  <tr key={entry.id}>
                    <td>
                      <Check
                        label={<span className="unseen">{entry.name}</span>}
                        checked={chosen.includes(entry.id)}
                        set={(checked) =>
                          setChosen(checked ? [...chosen, entry.id] : chosen.filter((id) => id !== entry.id))
                        }
                      />
                    </td>
                    <td>
                      <input
                        type="text"
                        className="run-name"
                        aria-label={words.nameOf(i)}
                        maxLength={codeLimits.name}
                        value={entry.name}
                        onChange={({ currentTarget: { value } }) =>
                          put(list.map((one) => (one.id === entry.id ? { ...one, name: value } : one)))
                        }
                      />
                    </td>
                    <td>{viewOf(entry.view)?.title}</td>
                    <td className="wraps">{settingsTold(entry) || words.usual}</td>
                    <td>{entry.seed}</td>
                    <td>{entry.run ? `${words.made[entry.run.how]} ${entry.run.backend}` : words.unknown}</td>
                    <td className="wraps">{shortNumbers(entry)}</td>
                    <td>
                      <span className="buttons">
                        <button type="button" onClick={() => open({ view: entry.view, settings: entry.settings })}>
                          {words.open}
                          <span className="unseen">{words.of(entry.name)}</span>
                        </button>
                        <button type="button" onClick={() => remove([entry.id])}>
                          {words.remove}
                          <span className="unseen">{words.of(entry.name)}</span>
                        </button>
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <div className="buttons">
          <button type="button" disabled={list.length === 0} onClick={() => setChosen(list.map(({ id }) => id))}>
            {words.all}
          </button>
          <button type="button" disabled={chosen.length === 0} onClick={() => setChosen([])}>
            {words.noneChosen}
          </button>
          <button type="button" disabled={list.length === 0} onClick={() => remove(list.map(({ id }) => id))}>
            {words.clear}
          </button>
          {before && (
            <button
              type="button"
              onClick={() => {
                // What was renamed since keeps its new name.
                put(before.list.map((old) => list.find(({ id }) => id === old.id) ?? old));
                setChosen([...new Set([...chosen, ...before.chosen])]);
                setBefore(null);
                say('');
              }}
            >
              {words.undo}
            </button>
          )}
        </div>
        <div className="columns">
          <TextField
            label={words.name}
            help={words.nameHelp}
            value={title}
            most={limits.title}
            set={(value) => change((now) => ({ ...now, title: value }))}
          />
          <div className="buttons">
            <button
              type="button"
              disabled={list.length === 0}
              onClick={() =>
                saveFile(
                  fileName(title || 'runs', '.json'),
                  new Blob([fileOf(table, resultOf)], { type: 'application/json' }),
                )
              }
            >
              {words.save}
            </button>
            <button
              type="button"
              disabled={list.length === 0}
              onClick={() => saveFile(fileName(title || 'runs', '.csv'), csvFile(csvRows(list)))}
            >
              {words.csv}
            </button>
          </div>
        </div>
        <CsvColumns columns={numbersIn(list).map((name) => [name, calledInAll(list, name)])} />
        <p className="help">{words.limits(mostRuns)}</p>
      </Step>
      {some.length < 2 ? (
        <Step title={words.compare}>
          <p>{words.chooseTwo}</p>
        </Step>
      ) : (
        <Comparison entries={some} />
      )}
    </section>
  );
}

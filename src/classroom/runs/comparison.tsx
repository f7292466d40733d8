import { useState } from 'react';
import { later } from '../../view-kit/later.tsx';
import { metricOf } from '../assignments/amounts.ts';
import { keptId } from '../assignments/captured.ts';
import { Step } from '../assignments/compose.tsx';
import { calledInAll } from '../called.ts';
import { Framed } from '../framed.tsx';
import { Choose } from '../pieces.tsx';
import { withSettings } from '../settings.ts';
import { numbersIn } from './csv-rows.ts';
import { type Compared, compare } from './differences.ts';
import { overWords } from './over/over-words.ts';
import { MetricPicture } from './picture.tsx';
import type { Entry } from './table.ts';
import { runsWords as words } from './words.ts';

const Over = later(overWords.lostPart, () => import('./over/index.tsx'));

/** Frames at a time: each has a page and may train. */
const mostFrames = 4;

interface ChosenProps {
  readonly entries: readonly Entry[];
}

/** Settings that differ in the first rows, then all numbers. */
function Differences({ entries, differing, same }: ChosenProps & ReturnType<typeof compare>) {
  const rows = [
    ...differing.map(({ name, label, texts }) => ({ key: name, label, texts })),
    ...numbersIn(entries).map((name) => ({
      key: `number ${name}`,
      label: calledInAll(entries, name),
      texts: entries.map(({ metrics }) => metricOf(metrics, name)?.text ?? ''),
    })),
  ];
  return (
    <>
      {differing.length === 0 && <p>{words.same}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="table-scroll low" aria-label={words.differing} tabIndex={0}>
        <table className="wide">
          <caption>{words.differing}</caption>
          <thead>
            <tr>
              <th scope="col">{words.setting}</th>
              {entries.map(({ id, name }) => (
                <th scope="col" key={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, texts }) => (
              <tr key={key}>
                <th scope="row" className="called">
                  {label}
                </th>
                {texts.map((text, i) => (
                  <td key={entries[i].id}>{text || '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="help">{words.alike(same.map(({ label, texts }) => `${label} ${texts[0] || '–'}`).join(', '))}</p>
    </>
  );
}

/** One chosen number of all runs, over a setting that differs. */
function OneNumber({ entries, differing }: ChosenProps & { readonly differing: readonly Compared[] }) {
  const counts = new Map<string, number>();
  for (const { metrics } of entries)
    for (const name of new Set(metrics.map((one) => one.name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  const numeric = differing.filter(({ numbers }) => numbers.every((one) => one !== null));
  const [metric, setMetric] = useState('');
  const [over, setOver] = useState('');
  if (shared.length === 0) return <p>{words.noMetric}</p>;
  const name = shared.includes(metric) ? metric : shared[0];
  const by = numeric.find((one) => one.name === over) ?? (over === 'run' ? undefined : numeric[0]);
  return (
    <>
      <div className="columns">
        <Choose
          label={words.metric}
          value={name}
          options={Object.fromEntries(shared.map((one) => [one, calledInAll(entries, one)]))}
          set={setMetric}
        />
        <Choose
          label={words.over}
          value={by?.name ?? 'run'}
          options={{ ...Object.fromEntries(numeric.map((one) => [one.name, one.label])), run: words.byRun }}
          set={setOver}
        />
      </div>
      <MetricPicture entries={entries} metric={name} by={by} />
    </>
  );
}

/** A view with the settings of a run. */
function Side({ entry }: { readonly entry: Entry }) {
  const { view, settings, run } = entry;
  const [trains, train] = useState(false);
  const [kept] = useState(() => keptId(view));
  const live = run !== null && run.how !== 'recorded';
  return (
    <section className="card" aria-label={entry.name}>
      <div className="card-head">
        <strong>{entry.name}</strong>
        {live && (
          <button type="button" disabled={trains} onClick={() => train(true)}>
            {words.train}
            <span className="unseen">{words.of(entry.name)}</span>
          </button>
        )}
      </div>
      {live && !trains && kept !== run.id && <p className="help">{words.other}</p>}
      <Framed
        view={view}
        settings={withSettings(view, settings, trains ? { autoplay: '1' } : live ? {} : { run: 'recorded' })}
      />
    </section>
  );
}

/** What the chosen runs have, and have not, in common. */
export function Comparison({ entries }: ChosenProps) {
  const [side, showSide] = useState(false);
  const { differing, same } = compare(entries);
  return (
    <>
      <Step title={words.compare}>
        <Differences entries={entries} differing={differing} same={same} />
      </Step>
      <Step title={words.picture}>
        <OneNumber entries={entries} differing={differing} />
      </Step>
      <Step title={overWords.title}>
        <Over entries={entries} />
      </Step>
      <Step title={words.side}>
        <p>{words.sideHelp(mostFrames)}</p>
        <div className="buttons">
          <button type="button" aria-expanded={side} onClick={() => showSide(!side)}>
            {side ? words.hideSide : words.showSide}
          </button>
        </div>
        {side && (
          <div className="pairs">
            {entries.slice(0, mostFrames).map((entry) => (
              <Side key={entry.id} entry={entry} />
            ))}
          </div>
        )}
      </Step>
    </>
  );
}

import { useRef, useState } from 'react';
import { listed } from '../../../charts/numbers.ts';
import { Framed, type ToldState } from '../../framed.tsx';
import { withSettings } from '../../settings.ts';
import { inQuotes } from '../../words.ts';
import { keepShown } from '../results.ts';
import type { Entry } from '../table.ts';
import { overWords as words } from './over-words.ts';

interface TrainProps {
  /** Runs of which this browser has no more than settings and headline numbers. */
  readonly entries: readonly Entry[];
  /** Called when a run is whole. */
  readonly done: () => void;
}

/** Trains what is missing, one run after the other, each in its view. */
export function Train({ entries, done }: TrainProps) {
  const [under, train] = useState<Entry | null>(null);
  const [problems, tell] = useState<ReadonlyMap<string, string>>(new Map());
  const began = useRef(false);
  const able = entries.filter(({ run }) => run?.how !== 'recorded' && run?.params);
  const left = able.filter(({ id }) => !problems.has(id));
  const begin = (entry: Entry | undefined) => {
    began.current = false;
    train(entry ?? null);
  };
  const hear = ({ status }: ToldState) => {
    if (!under) return;
    if (status === 'training') began.current = true;
    const failed = status === 'failed' || status === 'unavailable';
    if (!failed && !(began.current && status === 'done')) return;
    const kept = !failed && keepShown(under);
    if (!kept) tell((before) => new Map(before).set(under.id, failed ? words.failed : words.otherRun));
    begin(left.find(({ id }) => id !== under.id));
    if (kept) done();
  };
  return (
    <section className="card" aria-label={words.missingTitle}>
      <p>{words.missing(listed(entries.map(({ name }) => inQuotes(name))))}</p>
      {entries.length > able.length && <p>{words.unknown}</p>}
      {entries.flatMap(({ id, name }) => {
        const problem = problems.get(id);
        return problem ? [<p key={id}>{words.problem(name, problem)}</p>] : [];
      })}
      <div className="buttons">
        {under ? (
          <button type="button" onClick={() => begin(undefined)}>
            {words.stop}
          </button>
        ) : (
          <button type="button" className="primary" disabled={able.length === 0} onClick={() => begin(able[0])}>
            {words.train(able.length)}
          </button>
        )}
      </div>
      <p role="status">{under && words.underWay(under.name)}</p>
      {under && (
        <Framed
          key={under.id}
          view={under.view}
          settings={withSettings(under.view, under.settings, { run: 'live', autoplay: '1' })}
          tell={hear}
        />
      )}
    </section>
  );
}

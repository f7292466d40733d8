import { useState } from 'react';
import { fixed } from '../../charts/numbers.ts';
import { DataTable } from '../../view-kit/data-table.tsx';
import { calledIn } from '../called.ts';
import { Framed, type ToldState } from '../framed.tsx';
import { withSettings } from '../settings.ts';
import { keptId, madeNow } from './captured.ts';
import { classWords } from './class-words.ts';
import type { HandIn, Metric } from './code.ts';
import type { Assignment } from './format.ts';

const words = classWords.again;

export type Likeness = 'same' | 'close' | 'different';

/** How near a number trained again is to the one handed in. Two kinds of arithmetic round otherwise, and training adds that up. */
export function likenessOf(handed: number, again: number): Likeness {
  const off = Math.abs(handed - again);
  const size = Math.max(Math.abs(handed), Math.abs(again));
  if (off <= 1e-6 * size) return 'same';
  return off <= 0.05 * size ? 'close' : 'different';
}

/** Backends that every browser has. */
const everywhere = /^(wasm|cpu)$/;

interface AgainProps {
  readonly assignment: Assignment;
  readonly handIn: HandIn;
  readonly name: string;
  readonly close: () => void;
}

interface Trained {
  readonly backend: string;
  readonly metrics: ToldState['metrics'];
}

/** A run of a code, trained once more, with its numbers beside those handed in. */
export function Again({ assignment: { view }, handIn, name, close }: AgainProps) {
  const [before] = useState(() => keptId(view));
  const [trained, setTrained] = useState<Trained | null>(null);
  const [failed, fail] = useState(false);
  const [began, begin] = useState(false);
  const backend = handIn.run?.backend ?? '';
  const settings = withSettings(view, handIn.settings, {
    run: 'live',
    autoplay: '1',
    ...(everywhere.test(backend) ? { backend } : {}),
  });
  const hear = (told: ToldState) => {
    if (told.status === 'training') begin(true);
    fail(told.status === 'failed' || told.status === 'unavailable');
    const made = madeNow(told, before, new Date());
    if (made?.how === 'made' || (began && told.status === 'done'))
      setTrained({ backend: made?.backend ?? '', metrics: told.metrics });
  };
  const rows = trained
    ? handIn.metrics
        .filter((one): one is Metric & { readonly value: number } => one.source === 'run' && one.value !== null)
        .map((one) => {
          const now = trained.metrics.find((told) => told.name === one.name && told.source === 'run');
          const likeness = now?.value == null ? null : likenessOf(one.value, now.value);
          return { cells: [calledIn(view, one.name), one.text, now?.text ?? ''], likeness };
        })
    : [];
  const worst = (['different', 'close', 'same'] as const).find((one) => rows.some(({ likeness }) => likeness === one));
  return (
    <section className="card" aria-label={words.title(name)}>
      <div className="card-head">
        <strong>{words.title(name)}</strong>
        <button type="button" onClick={close}>
          {words.close}
        </button>
      </div>
      <p>{words.lead(fixed(handIn.run?.seconds ?? 0, 1))}</p>
      <p role="status">
        {trained && worst ? words.verdicts[worst] : failed ? words.failed : words.waiting}{' '}
        {trained && words.backends(backend, trained.backend)}
      </p>
      {trained && (
        <DataTable
          table={{
            caption: words.title(name),
            head: words.head,
            rows: rows.map(({ cells, likeness }) => [...cells, likeness ? words.likeness[likeness] : words.missing]),
          }}
        />
      )}
      <Framed view={view} settings={settings} tell={hear} />
    </section>
  );
}

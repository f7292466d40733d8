/** Runs of one view in the same charts. */
import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { FigureName } from '../../../charts/figure-name.ts';
import type { PageState } from '../../../contract/page.ts';
import type { ExperimentView } from '../../../contract/view.ts';
import { verdictOf } from '../../../figure/telling.ts';
import { VerdictMark } from '../../../figure/verdict-mark.tsx';
import { notLoaded } from '../../../view-kit/load.ts';
import { Choose } from '../../pieces.tsx';
import { isSame, paramsOf, readSettings, type Values } from '../../settings.ts';
import { SiteContext } from '../../site.ts';
import { viewOf } from '../../views.ts';
import type { Compared } from '../differences.ts';
import type { Entry } from '../table.ts';
import { createLayers, type Layers } from './layers.ts';
import { overWords as words } from './over-words.ts';
import { Behind, Front, letters, type WholeRun } from './pictures.tsx';
import { Train } from './train.tsx';
import { useWhole } from './use-whole.ts';
import './over.css';

interface OverProps {
  readonly entries: readonly Entry[];
  readonly differing: readonly Compared[];
}

/** Views of which several runs are chosen. */
const viewsIn = (entries: readonly Entry[]): readonly string[] =>
  [...new Set(entries.map(({ view }) => view))].filter(
    (id) => viewOf(id)?.spec && entries.filter(({ view }) => view === id).length > 1,
  );

export default function Over({ entries, differing }: OverProps) {
  const views = viewsIn(entries);
  const [chosen, choose] = useState('');
  const id = views.includes(chosen) ? chosen : views[0];
  if (!id) return <p>{words.none}</p>;
  const some = entries.filter(({ view }) => view === id);
  const drawn = some.slice(0, letters.length);
  const toldOf = (entry: Entry) =>
    differing.flatMap(({ name, label, texts }) =>
      name === 'view' ? [] : `${label} ${texts[entries.indexOf(entry)] || '–'}`,
    );
  return (
    <>
      <p>{words.help(letters.length)}</p>
      {views.length > 1 && (
        <Choose
          label={words.view}
          value={id}
          options={Object.fromEntries(views.map((one) => [one, viewOf(one)?.title ?? one]))}
          set={choose}
        />
      )}
      {some.length > drawn.length && <p>{words.first(drawn.length, some.length)}</p>}
      <OfView
        key={id}
        id={id}
        entries={drawn}
        told={drawn.map((entry) => [...new Set(toldOf(entry))].slice(0, 4).join(', '))}
      />
    </>
  );
}

interface OfViewProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** What tells each run from the others, in words. */
  readonly told: readonly string[];
}

function OfView({ id, entries, told }: OfViewProps) {
  const { loadView } = useContext(SiteContext);
  const [view, setView] = useState<ExperimentView | null>(null);
  const [problem, tell] = useState('');
  useEffect(() => {
    let here = true;
    loadView(id).then(
      (loaded) => here && setView(loaded),
      (error) => here && tell(notLoaded(words.lost, error)),
    );
    return () => {
      here = false;
    };
  }, [id, loadView]);
  const { whole, look } = useWhole(view, entries);
  const missing = entries.filter((_, i) => whole[i] === null);
  const there = entries.flatMap((entry, i) => {
    const run = whole[i];
    return run ? [{ entry, run, told: told[i] }] : [];
  });
  if (problem) return <p role="alert">{problem}</p>;
  if (!view || whole.includes(undefined)) return <p role="status">{words.loading}</p>;
  return (
    <>
      {missing.length > 0 && <Train entries={missing} done={look} />}
      {there.length > 1 && <Laid key={there.map(({ entry }) => entry.id).join()} view={view} runs={there} />}
    </>
  );
}

interface LaidProps {
  readonly view: ExperimentView;
  readonly runs: readonly { readonly entry: Entry; readonly run: WholeRun; readonly told: string }[];
}

/** What a frame would say of itself. */
const shell = {
  embed: true,
  mode: 'page',
  full: false,
  predict: 0,
  autoplay: false,
  run: 'live',
  lock: [],
  // Handles and names that stand beside the lines of one run.
  hide: ['fit'],
} satisfies Partial<PageState>;

const narrow = '(max-width: 700px)';
const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const list = matchMedia(narrow);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(narrow).matches,
  );

/** Said where the picture in front has come to rest without a chart. */
function NoAxes({ layers }: { readonly layers: Layers }) {
  useSyncExternalStore(layers.subscribe, layers.getVersion);
  const [drawn, draw] = useState(false);
  useEffect(() => draw(true), []);
  return drawn && layers.count() === 0 && <p className="no-axes">{words.noAxes}</p>;
}

function Laid({ view, runs }: LaidProps) {
  const { spec } = view;
  const [front, bring] = useState(0);
  const [edits, edit] = useState<Values>({});
  const [said, say] = useState('');
  const room = useNarrow() ? 'phone' : 'page';
  const states = useMemo(() => {
    const all = runs.map(({ entry }) => readSettings(spec.id, entry.settings).values);
    const kept = (values: Values) =>
      Object.fromEntries(
        Object.entries(edits).filter(([name]) => isSame(spec.id, name, values[name], all[front][name])),
      );
    return all.map((values) => ({ ...values, ...kept(values), ...shell }) as unknown as PageState);
  }, [runs, spec, edits, front]);
  const set = (patch: Partial<PageState>) => {
    const now = states[front] as unknown as Values;
    const asked = [now, { ...now, ...patch }].map((values) => JSON.stringify(paramsOf(spec, values)));
    if (asked[0] !== asked[1]) return say(words.fixed);
    say('');
    edit((before) => ({ ...before, ...patch }));
  };
  const order = [front, ...runs.flatMap((_, i) => (i === front ? [] : i))];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run in front has charts of its own.
  const layers = useMemo(createLayers, [front]);
  return (
    <section className="card laid">
      <fieldset className="laid-runs">
        <legend>{words.front}</legend>
        {runs.map(({ entry, run, told }, i) => {
          const shown = { recorded: null, run: null, complete: true, [run.source]: run.run };
          const verdict = verdictOf(view, shown, states[i]);
          return (
            <label key={entry.id} data-run={letters[order.indexOf(i)]}>
              <input type="radio" name="front" checked={i === front} onChange={() => bring(i)} />
              <span className="laid-letter">{letters[order.indexOf(i)]}</span>
              <span>
                <strong>{entry.name}</strong>
                {told && <span className="help"> {told}</span>}
                {verdict && (
                  <>
                    {' '}
                    <VerdictMark verdict={verdict.verdict} before={words.claim(verdict.claim.short)} />
                  </>
                )}
              </span>
            </label>
          );
        })}
        <p className="help">{words.frontHelp}</p>
      </fieldset>
      <p className="said" role="status">
        {said}
      </p>
      <NoAxes key={front} layers={layers} />
      <figure className="laid-figure" data-room={room} aria-label={words.figure(view.title)}>
        <div className="view-picture laid-ink" data-run="A" data-picture="">
          <FigureName value={view.title}>
            <Front key={front} {...{ view, layers, set, room }} whole={runs[front].run} state={states[front]} />
          </FigureName>
        </div>
        {order.slice(1).map((i, place) => (
          <Behind
            key={`${front} ${i}`}
            {...{ view, layers, room }}
            run={place + 1}
            whole={runs[i].run}
            state={states[i]}
          />
        ))}
      </figure>
    </section>
  );
}

/** Runs of one view in the same charts. */
import { useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { FigureName } from '../../../charts/figure-name.ts';
import { separator } from '../../../charts/words.ts';
import type { AnySpec } from '../../../contract/check.ts';
import type { PageState } from '../../../contract/page.ts';
import type { ExperimentView } from '../../../contract/view.ts';
import { verdictOf } from '../../../figure/telling.ts';
import { VerdictMark } from '../../../figure/verdict-mark.tsx';
import { Missing } from '../../../view-kit/later.tsx';
import { notLoaded } from '../../../view-kit/load.ts';
import { Choose } from '../../pieces.tsx';
import { readSettings, type Values } from '../../settings.ts';
import { SiteContext } from '../../site.ts';
import { viewOf } from '../../views.ts';
import { compare } from '../differences.ts';
import type { Entry } from '../table.ts';
import { createLayers, type Layers } from './layers.ts';
import { overWords as words } from './over-words.ts';
import { Behind, Front, letters, type WholeRun } from './pictures.tsx';
import { askedBy, shownAs } from './shown-as.ts';
import { Train } from './train.tsx';
import { useWhole } from './use-whole.ts';
import './over.css';

interface OverProps {
  readonly entries: readonly Entry[];
}

/** Views of which several runs are chosen. */
const viewsIn = (entries: readonly Entry[]): readonly string[] =>
  [...new Set(entries.map(({ view }) => view))].filter(
    (id) => viewOf(id)?.spec && entries.filter(({ view }) => view === id).length > 1,
  );

export default function Over({ entries }: OverProps) {
  const views = viewsIn(entries);
  const [chosen, choose] = useState('');
  const id = views.includes(chosen) ? chosen : views[0];
  if (!id) return <p>{words.none}</p>;
  const some = entries.filter(({ view }) => view === id);
  const drawn = some.slice(0, letters.length);
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
      <OfView key={id} id={id} entries={drawn} />
    </>
  );
}

interface OfViewProps {
  readonly id: string;
  readonly entries: readonly Entry[];
}

function OfView({ id, entries }: OfViewProps) {
  const { loadView } = useContext(SiteContext);
  const [view, setView] = useState<ExperimentView | null>(null);
  const [problem, tell] = useState('');
  const [tries, count] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks again.
  useEffect(() => {
    let here = true;
    tell('');
    loadView(id).then(
      (loaded) => here && setView(loaded),
      (error) => here && tell(notLoaded(words.lost, error)),
    );
    return () => {
      here = false;
    };
  }, [id, loadView, tries]);
  const { whole, look, lost } = useWhole(view, entries);
  const missing = entries.filter((_, i) => whole[i] === null);
  const there = entries.flatMap((entry, i) => {
    const run = whole[i];
    return run ? [{ entry, run }] : [];
  });
  if (problem) return <Missing text={problem} again={() => count(tries + 1)} />;
  if (lost) return <Missing text={lost} again={look} />;
  if (!view || whole.includes(undefined)) return <p role="status">{words.loading}</p>;
  return (
    <>
      {missing.length > 0 && <Train entries={missing} done={look} />}
      {there.length > 1 && <Laid key={there.map(({ entry }) => entry.id).join()} view={view} runs={there} />}
    </>
  );
}

interface Drawn {
  readonly entry: Entry;
  readonly run: WholeRun;
}

/** Differences of a run that are told beside its name. */
const mostTold = 4;

/** What tells each run from the others, in words. A recorded run is what it was made with, whatever was asked for. */
function toldOf(spec: AnySpec, runs: readonly Drawn[]): readonly string[] {
  const made = runs.map(({ run }) => JSON.stringify(run.run.params));
  const { differing } = compare(
    runs.map(({ entry }, i) => ({ ...entry, run: entry.run && { ...entry.run, params: made[i] } })),
  );
  const own = differing.filter(({ name }) => Object.hasOwn(spec.parameters, name)).slice(0, mostTold);
  return runs.map((_, i) => {
    const same = made.indexOf(made[i]);
    return same < i
      ? words.sameRun(runs[same].entry.name)
      : own.map(({ label, texts }) => `${label} ${texts[i] || '–'}`).join(separator);
  });
}

interface LaidProps {
  readonly view: ExperimentView;
  readonly runs: readonly Drawn[];
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
    return all.map(
      (values) => ({ ...shownAs(spec, values, { ...all[front], ...edits }), ...shell }) as unknown as PageState,
    );
  }, [runs, spec, edits, front]);
  const set = (patch: Partial<PageState>) => {
    const now = states[front] as unknown as Values;
    if (askedBy(spec, now) !== askedBy(spec, { ...now, ...patch })) return say(words.fixed);
    say('');
    edit((before) => ({ ...before, ...patch }));
  };
  const told = useMemo(() => toldOf(spec, runs), [spec, runs]);
  const order = [front, ...runs.flatMap((_, i) => (i === front ? [] : i))];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run in front has charts of its own.
  const layers = useMemo(createLayers, [front]);
  return (
    <section className="card laid">
      <fieldset className="laid-runs">
        <legend>{words.front}</legend>
        {runs.map(({ entry, run }, i) => {
          const shown = { recorded: null, run: null, complete: true, [run.source]: run.run };
          const verdict = verdictOf(view, shown, states[i]);
          return (
            <label key={entry.id} data-run={letters[order.indexOf(i)]}>
              <input type="radio" name="front" checked={i === front} onChange={() => bring(i)} />
              <span className="laid-letter">{letters[order.indexOf(i)]}</span>
              <span>
                <strong>{entry.name}</strong>
                {told[i] && <span className="help"> {told[i]}</span>}
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

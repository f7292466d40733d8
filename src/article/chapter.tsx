import { type ReactElement, type ReactNode, use, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useNear } from '../charts/use-near.ts';
import type { PageState } from '../contract/page.ts';
import type { RecordedEntry } from '../contract/view.ts';
import { evidenceOf } from '../figure/telling.ts';
import { VerdictMark } from '../figure/verdict-mark.tsx';
import { letterOf } from '../state/experiments.ts';
import type { Library } from './library.ts';
import { paper } from './paper-of.ts';
import { AskedAlone } from './predict/alone.ts';
import { type Outcome, Predict, type PredictText } from './predict/predict.tsx';
import type { Prediction } from './predict/types.ts';
import { usePrediction } from './predict/use-prediction.ts';
import { Cite } from './references.tsx';
import { judged, stateOf } from './rows.ts';
import { frame } from './words/frame.ts';

/** Shows a view in the usual settings but for some. @param from what was pressed, where the way back leads to */
export type Show = (view: string, patch: Partial<PageState>, from: HTMLElement) => void;

export interface Try {
  readonly id: string;
  readonly view: string;
  /** What differs from the usual settings of the page, shared ones and the view's own. */
  readonly patch: Partial<PageState> & Readonly<Record<string, unknown>>;
}

/** What every chapter is given. */
export interface ChapterProps {
  readonly number: number;
  /** The experiment it is about. */
  readonly view: string;
  readonly library: Library;
  readonly state: PageState;
  readonly show: Show;
  /** The letter of the figure it is about. */
  readonly mark: string;
  /** The chapter's own figure; absent where it refers to one of the laboratory's. */
  readonly figure?: ReactNode;
}

/** A chapter of the text: `view/chapter.tsx` in an experiment's folder exports them as `chapters`. */
export interface ChapterEntry {
  readonly id: string;
  /** Its place among all chapters, rising. */
  readonly order: number;
  /** Its heading. */
  readonly question: string;
  /** Whether it holds the view's own figure. */
  readonly figure: boolean;
  /** Whether it asks before it tells; left out, it does. */
  readonly asks?: boolean;
  Chapter(props: ChapterProps): ReactElement;
}

type TryWords = Readonly<Record<string, string | ((letter: string) => string)>>;

export interface ChapterWords {
  readonly question: string;
  /** Before the question is asked; some name the figure, and are handed its letter. */
  readonly lead: ReactNode | ((letter: string) => ReactNode);
  /** By try; some name the figure that they go to, which is handed its letter. */
  readonly tries: TryWords;
}

interface FrameProps extends ChapterProps {
  readonly id: string;
  readonly words: ChapterWords;
  readonly prediction: Prediction;
  readonly predict: PredictText;
  readonly outcome: Outcome | null;
  /** Recordings that it quotes. */
  readonly needs: readonly (RecordedEntry | null)[];
  readonly tries: readonly Try[];
  /** Claims of the view that the chapter is about; all where absent. */
  readonly claims?: readonly string[];
  /** Where the paper speaks of what is no claim. */
  readonly source?: ReactNode;
  /** Whether the view's evidence is quoted; a chapter with a figure of its own has it there. */
  readonly evidence?: boolean;
  readonly children: ReactNode;
}

const isNamed = (id: string): boolean => location.hash === `#${id}`;

/** Whether the address names a figure, or has named it: then it is shown, whatever is still asked. */
function useNamed(id: string): boolean {
  const [named, setNamed] = useState(() => isNamed(id));
  useEffect(() => {
    const look = () => isNamed(id) && setNamed(true);
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [id]);
  return named;
}

/** A question, what the visitor expects, and then the figure, the explanation, the evidence, and what to try. */
export function Chapter(props: FrameProps) {
  const { number, id, view, mark, words, prediction, predict, outcome, library, needs } = props;
  const { question, lead, tries: tryWords } = words;
  const { show, tries, claims, source, children, figure, state, evidence = !figure } = props;
  const asked = usePrediction(id, prediction);
  const named = useNamed(view);
  const alone = use(AskedAlone) !== null;
  const { ref, near } = useNear<HTMLElement>();
  const { want } = library;
  useEffect(() => {
    if (near || alone) for (const entry of needs) if (entry) want(entry);
  });
  const card = (
    <Predict
      chapter={id}
      prediction={prediction}
      text={predict}
      asked={asked}
      outcome={outcome}
      problem={library.problem}
    />
  );
  if (alone) return card;
  const title = `chapter-${id}-title`;
  return (
    <section ref={ref} className="chapter" id={`chapter-${id}`} aria-labelledby={title} data-stage={asked.stage}>
      <div className="text">
        <h2 id={title}>
          <span className="chapter-number">{number}</span> {question}
        </h2>
        {typeof lead === 'function' ? lead(mark) : lead}
        {card}
      </div>
      <div className="held" data-held={(asked.stage === 'asked' && !(figure && named)) || undefined}>
        {figure && <div className="lab">{figure}</div>}
        <div className="text">
          {children}
          {evidence && <EvidenceNow library={library} state={state} view={view} mark={mark} />}
          <Tries tries={tries} words={tryWords} show={show} />
          <InThePaper library={library} view={view} claims={claims} source={source} />
        </div>
      </div>
    </section>
  );
}

interface EvidenceProps {
  readonly library: Library;
  readonly state: PageState;
  readonly view: string;
  readonly mark: string;
}

/** What the view's own numbers say in the state of the page, recorded and the visitor's. */
function EvidenceNow({ library, state, view: id, mark }: EvidenceProps) {
  const view = library.views[id];
  const recorded = library.shown[id] ?? null;
  const run = library.runs[id] ?? null;
  const { loaded } = library;
  // It follows the sliders, but no slider waits for it.
  const later = useDeferredValue(state);
  const sentences = useMemo(() => {
    const beside = Object.values(loaded).filter(({ experiment }) => experiment === id);
    return view ? evidenceOf(view, { recorded, run, complete: true, beside }, later) : [];
  }, [view, id, loaded, recorded, run, later]);
  return (
    <div className="chapter-evidence">
      <h3>
        {frame.evidence}{' '}
        <span className="evidence-where">
          {frame.in} <a href={`#${id}`}>{frame.figure(mark)}</a> {frame.asItIs}
        </span>
      </h3>
      {sentences.length === 0 && <p>{library.problem ?? frame.awaited}</p>}
      {sentences.map(({ source, text }) => (
        <p key={source} className={`of-${source}`} data-layer={source}>
          {text}
        </p>
      ))}
    </div>
  );
}

function Tries({
  tries,
  words,
  show,
}: {
  readonly tries: readonly Try[];
  readonly words: TryWords;
  readonly show: Show;
}) {
  return (
    <div className="tries">
      <h3>{frame.tries}</h3>
      <ul>
        {tries.map(({ id, view, patch }) => {
          const text = words[id];
          return (
            <li key={id}>
              <button type="button" data-try={id} onClick={({ currentTarget }) => show(view, patch, currentTarget)}>
                {typeof text === 'function' ? text(letterOf(view)) : text}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The paper's claims that the chapter is about, with where they stand and what the recorded run says of each. */
export function InThePaper({
  library,
  view: id,
  claims,
  source,
}: Pick<FrameProps, 'library' | 'view' | 'claims' | 'source'>) {
  const view = library.views[id];
  const own = library.entries.filter(({ experiment }) => experiment === id);
  const told = view?.claims.filter((claim) => !claims || claims.includes(claim.id)) ?? [];
  if (told.length === 0 && !source) return null;
  return (
    <div className="in-paper">
      <h3>
        {frame.paper} <Cite id={paper.id} />
      </h3>
      {source}
      <ul>
        {told.map((claim) => {
          const entry = view.choose(own, stateOf(claim));
          const run = entry && library.loaded[entry.name];
          const found = run ? judged(claim, run.result) : null;
          return (
            <li key={claim.id}>
              <q>{claim.words}</q> {claim.where}.{' '}
              {found && (
                <span className="claim-found" data-claim={claim.id} data-value={found.verdict}>
                  <VerdictMark verdict={found.verdict} at={found.at} /> {found.effect}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

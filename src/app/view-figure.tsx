import { memo, use } from 'react';
import { FigureName } from '../charts/figure-name.ts';
import { useSettled } from '../charts/use-settled.ts';
import type { NetworkStore, PageState } from '../contract/page.ts';
import type { Run } from '../contract/run.ts';
import type { AccuracyMark, Recorded } from '../contract/view.ts';
import { firstSentences } from '../figure/first-sentences.ts';
import type { FigureStatus } from '../figure/status.ts';
import { evidenceOf, inBrief, verdictOf, whyNot } from '../figure/telling.ts';
import { VerdictMark } from '../figure/verdict-mark.tsx';
import { figureWords, ofAction, tellingWords } from '../figure/words.ts';
import { isFramed } from '../state/framed.ts';
import { othersToTell } from '../view-kit/choose.ts';
import { WholePageLink } from './embedded.tsx';
import { FigureFoot } from './figure-foot.tsx';
import { lettersScale } from './letters.ts';
import { TriedContext } from './tried.ts';
import { addressHere } from './view-page.ts';
import type { AnyView } from './views.ts';

export interface ViewFigureProps {
  readonly view: AnyView;
  /** Its letter in the laboratory, or its number where it stands alone. */
  readonly mark: string;
  readonly state: PageState;
  readonly status: FigureStatus;
  /** What stands beside the title: "training, 40 %", "next in line", "other settings"; empty for nothing. */
  readonly note: string;
  readonly recorded: Recorded | null;
  readonly run: Run | null;
  /** Whether the run is over; a partial one is named as such. */
  readonly complete: boolean;
  readonly networks: NetworkStore;
  readonly hovered: number;
  readonly hover: (unit: number) => void;
  readonly set: (patch: Partial<PageState>, source: string) => void;
  /** Every recorded run of the experiment that has been loaded. */
  readonly beside: readonly Recorded[];
  readonly loadBeside: () => void;
  readonly marks?: readonly AccuracyMark[];
  readonly room: 'cell' | 'page' | 'phone';
  /** Whether it is one of several that share their place: the caption is folded away, one layer's evidence told. */
  readonly folded: boolean;
  /** Fills the screen, or goes back; null where that makes no sense. */
  readonly enlarge: (() => void) | null;
}

/** One view in its frame: title, charts, evidence, caption, table and exports, in every state. */
export function ViewFigure(props: ViewFigureProps) {
  'use memo';
  const { view, mark, state, status, note, recorded, run, complete, networks, room, folded, enlarge } = props;
  const picture = {
    recorded,
    run,
    complete,
    state,
    set: props.set,
    hrefOf: (patch: Partial<PageState>) => addressHere({ ...state, ...patch }, view.spec.id),
    beside: props.beside,
    loadBeside: props.loadBeside,
    marks: props.marks,
    networks,
    hovered: props.hovered,
    hover: props.hover,
    room,
    large: state.theme === 'projector' || lettersScale > 1,
  };
  // Verdict, evidence, caption and table tell of what the charts showed when the sliders last paused.
  const told = useSettled(picture);
  const words = {
    view,
    state: told.state,
    recorded: told.recorded,
    run: told.run,
    complete: told.complete,
    beside: told.beside,
  };
  const { id } = view.spec;
  const title = `${id}-title`;
  const tried = use(TriedContext);
  const { Picture } = view;
  return (
    <figure
      id={id}
      data-view={id}
      data-status={status}
      data-room={room}
      data-folded={folded || undefined}
      aria-labelledby={title}
    >
      {tried?.view === id && tried.bar(state)}
      <header className="view-head">
        <h3 id={title} tabIndex={-1}>
          <span className="view-mark">{mark}</span> {view.title}
        </h3>
        <p
          className="view-note"
          title={note === figureWords.other ? ofAction(figureWords.otherLong, view.spec.action) : undefined}
        >
          {ofAction(note, view.spec.action)}
        </p>
        <Badge {...words} />
        {enlarge && (
          <button type="button" className="enlarge" onClick={enlarge}>
            {state.full ? figureWords.back : figureWords.enlarge}
            <span className="unseen"> {view.title}</span>
          </button>
        )}
      </header>
      <div className="look-line">
        <p className="look-for">{view.lookFor}</p>
        {state.embed && isFramed && room !== 'phone' && (
          <p className="view-home">
            <WholePageLink state={state} />
          </p>
        )}
      </div>
      <div className="view-picture" data-picture="">
        <FigureName value={view.title}>
          <Picture {...picture} />
        </FigureName>
      </div>
      <Evidence {...words} brief={room === 'cell' && state.mode !== 'present'} />
      <FigureFoot view={view} mark={mark} picture={told} folded={folded} />
    </figure>
  );
}

type WordsProps = Pick<ViewFigureProps, 'view' | 'state' | 'recorded' | 'run' | 'complete' | 'beside'>;

/** What the numbers say of the paper's main claim, which it names, and what other recordings say; or why nothing is said. */
const Badge = memo(function Badge({ view, state, ...shown }: WordsProps) {
  const told = verdictOf(view, shown, state);
  const others =
    told?.source === 'recorded'
      ? othersToTell(view, shown, state).flatMap((one) => told.claim.judge(one.result, state) ?? [])
      : [];
  return (
    <p className="view-verdict" title={told ? `“${told.claim.words}”` : undefined}>
      {told ? (
        <>
          <span className="unseen">{figureWords.verdict} </span>
          <VerdictMark
            verdict={told.verdict}
            before={tellingWords.before(told.claim.short)}
            word={tellingWords.verdict[told.verdict]}
            at={[...(others.length > 0 ? [] : [tellingWords.of[told.source]]), told.at].join(', ')}
          />
        </>
      ) : (
        whyNot(view, shown, state)
      )}
      {others.map((one) => (
        <VerdictMark key={one.at} verdict={one.verdict} word={tellingWords.verdict[one.verdict]} at={one.at} />
      ))}
    </p>
  );
});

interface BriefProps extends WordsProps {
  /** Whether there is room for one sentence only. */
  readonly brief: boolean;
}

/** The evidence in words, and what the charts show for someone who cannot see them. */
const Evidence = memo(function Evidence({ brief, view, state, ...shown }: BriefProps) {
  const told = (brief ? inBrief : evidenceOf)(view, shown, state);
  return (
    <>
      <div className="evidence">
        {told.map(({ source, text }) => (
          <p key={source} className={`of-${source}`}>
            {state.mode === 'present' ? firstSentences(text, 380) : text}
          </p>
        ))}
        {!shown.run && !brief && (
          <p className="of-run awaits">{ofAction(figureWords.yourRunAwaits, view.spec.action)}</p>
        )}
      </div>
      <p className="unseen">{view.summary(shown, state)}</p>
    </>
  );
});

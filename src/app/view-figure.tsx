import type { Run } from '../experiments/types.ts';
import type { AccuracyMark, Recorded } from '../experiments/view.ts';
import { firstSentences } from '../figure/first-sentences.ts';
import { ShareBar } from '../figure/share-bar.tsx';
import type { FigureStatus } from '../figure/status.ts';
import { VerdictMark } from '../figure/verdict-mark.tsx';
import { duration, figureWords } from '../figure/words.ts';
import type { NetworkStore, PageState } from '../state/types.ts';
import { WholePageLink } from './embedded.tsx';
import { isFramed } from './frame.ts';
import type { AnyView } from './views.ts';

export interface ViewFigureProps {
  readonly view: AnyView;
  /** Its letter in the laboratory, or its number where it stands alone. */
  readonly mark: string;
  readonly state: PageState;
  readonly status: FigureStatus;
  /** What of a run stands beside the title: "training, 40 %", "next in line"; empty where there is nothing to say. */
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
  readonly marks?: readonly AccuracyMark[];
  readonly room: 'cell' | 'page' | 'phone';
  /** Fills the screen, or goes back; null where that makes no sense. */
  readonly enlarge: (() => void) | null;
  readonly link: () => string;
}

/** One view in its frame: title, charts, evidence, caption, table and exports, in every state. */
export function ViewFigure(props: ViewFigureProps) {
  const { view, mark, state, status, note, recorded, run, complete, networks, room, enlarge, link } = props;
  const shown = { recorded, run, complete };
  const picture = {
    ...shown,
    state,
    set: props.set,
    beside: props.beside,
    marks: props.marks,
    networks,
    hovered: props.hovered,
    hover: props.hover,
    room,
    large: state.theme === 'projector',
  };
  const evidence = view.evidence(shown, state);
  const file = run ?? recorded;
  const layer = run ? 'run' : 'recorded';
  const said = file && view.claims[0]?.judge(file.result, state);
  const chip = said && <VerdictMark verdict={said.verdict} before={figureWords.verdictOf[layer]} />;
  const { pytorch } = view;
  const downloads = file
    ? [
        { name: `${view.id}.csv`, label: 'CSV', type: 'text/csv', text: () => view.csv(file.result) },
        { name: `${view.id}.json`, label: 'JSON', type: 'application/json', text: () => JSON.stringify(file) },
        ...(pytorch
          ? [
              {
                name: `${view.id}.py`,
                label: 'PyTorch',
                type: 'text/x-python',
                text: async () => (await pytorch())(file.params),
              },
            ]
          : []),
        ...(view.downloads?.(picture) ?? []),
      ]
    : [];
  const title = `${view.id}-title`;
  const { Picture, Table } = view;
  const made = {
    recorded:
      recorded &&
      `${view.settings(recorded.params)}; ${recorded.backend.toUpperCase()} on ${recorded.device}, ` +
        `${recorded.date}, commit ${recorded.commit.slice(0, 9)}.`,
    run:
      run &&
      `${view.settings(run.params)}; ${run.device}, ${complete ? duration(run.seconds) : figureWords.unfinished}.`,
  };
  const { madeOf } = figureWords;
  const words = () => ({
    evidence: evidence.map(({ text }) => text),
    settings: [
      ...(made.recorded ? [`${madeOf.recorded} ${made.recorded}`] : []),
      ...(made.run ? [`${madeOf.run} ${made.run}`] : []),
    ],
  });
  const caption = (
    <figcaption className="caption">
      <b>{figureWords.figure(mark)}</b> {view.caption(shown, state)}{' '}
      {made.recorded && (
        <>
          <b>{madeOf.recorded}</b> {made.recorded}{' '}
        </>
      )}
      {made.run && (
        <>
          <b>{madeOf.run}</b> {made.run}
        </>
      )}
    </figcaption>
  );
  const foot = !(state.embed && isFramed) && (
    <div className="figure-foot">
      <ShareBar
        view={view.id}
        title={view.title}
        state={state}
        link={link}
        downloads={downloads}
        picture={file ? words : null}
      />
      <details>
        <summary>{figureWords.table}</summary>
        {file && <Table {...shown} state={state} />}
      </details>
      <details>
        <summary>{figureWords.howJudged}</summary>
        <p>{view.verdictRule}</p>
      </details>
    </div>
  );
  return (
    <figure id={view.id} data-view={view.id} data-status={status} data-room={room} aria-labelledby={title}>
      <header className="view-head">
        <h3 id={title}>
          <span className="view-mark">{mark}</span> {view.title}
        </h3>
        <p className="view-note">{note}</p>
        {state.embed && isFramed && room !== 'phone' && (
          <p className="view-home">
            <WholePageLink state={state} />
          </p>
        )}
        <p className="view-verdict" title={chip ? `“${view.claims[0].words}”` : undefined}>
          {chip}
        </p>
        {enlarge && (
          <button type="button" className="enlarge" onClick={enlarge}>
            {state.full ? figureWords.back : figureWords.enlarge}
            <span className="unseen"> {view.title}</span>
          </button>
        )}
      </header>
      <div className="view-picture" data-picture="">
        <Picture {...picture} />
      </div>
      <div className="evidence">
        {evidence.map(({ layer, text }) => (
          <p key={layer} className={`of-${layer}`}>
            {state.mode === 'present' ? firstSentences(text, 380) : text}
          </p>
        ))}
        {!run && <p className="of-run awaits">{figureWords.yourRunAwaits}</p>}
      </div>
      <p className="unseen">{view.summary(shown, state)}</p>
      {room === 'cell' ? (
        <details className="view-more">
          <summary>{foot ? figureWords.more : figureWords.caption}</summary>
          {caption}
          {foot}
        </details>
      ) : (
        <>
          {caption}
          {foot}
        </>
      )}
    </figure>
  );
}

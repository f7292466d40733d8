import { memo, useCallback, useEffect } from 'react';
import type { Run } from '../contract/run.ts';
import type { PictureProps, Recorded } from '../contract/view.ts';
import { type Download, ShareBar } from '../figure/share-bar.tsx';
import { evidenceOf } from '../figure/telling.ts';
import { duration } from '../figure/times.ts';
import { figureWords } from '../figure/words.ts';
import { isFramed } from '../state/framed.ts';
import { DataTable } from '../view-kit/data-table.tsx';
import { loadScript } from '../view-kit/load.ts';
import { linkTo } from './linked.ts';
import type { AnyView } from './views.ts';

const loadTableFile = () => loadScript(() => import('../figure/table-file.ts'));
const loadLinkedRun = () => import('./linked-run.ts');

interface FigureFootProps {
  readonly view: AnyView;
  readonly mark: string;
  readonly picture: PictureProps<unknown, unknown>;
  /** Whether caption and foot are folded away under one word. */
  readonly folded: boolean;
}

/** Caption, exports and table of a figure. */
export const FigureFoot = memo(function FigureFoot({ view, mark, picture, folded }: FigureFootProps) {
  const { state, recorded, run, complete, beside } = picture;
  const shown = { recorded, run, complete, beside };
  const file = run ?? recorded;
  const { madeOf } = figureWords;
  const made = madeOfWhat(view, recorded, run, complete);
  const { id } = view.spec;
  const asks = useCallback(async () => (await import('./questions.tsx')).questionsOf(id).length > 0, [id]);
  const evidence = evidenceOf(view, shown, state);
  const settings = made.map(({ source, text }) => `${madeOf[source]} ${text}`);
  const held = async () =>
    run
      ? (await loadScript(loadLinkedRun)).heldOf(view, state, run)
      : { state, link: linkTo(location.href, id, state, false) };
  // Safari copies only what is there as soon as it is asked for.
  useEffect(() => {
    if (run) loadLinkedRun().catch(() => {});
  }, [run]);
  // Tables are of one result: the visitor's where there is one.
  const downloads = downloadsOf(view, picture).map((one) => ({
    ...one,
    text: async () =>
      one.type === 'text/csv'
        ? (await loadTableFile()).tableFile(
            { view: id, title: view.title, state: (await held()).state, ofRun: !!run },
            settings.slice(-1),
            await one.text(),
          )
        : one.text(),
  }));
  const caption = (
    <figcaption className="caption">
      <b>{figureWords.figure(mark)}</b> {view.caption(shown, state)}{' '}
      {made.map(({ source, text }) => (
        <span key={source}>
          <b>{madeOf[source]}</b> {text}{' '}
        </span>
      ))}
    </figcaption>
  );
  const foot = !(state.embed && isFramed) && (
    <div className="figure-foot">
      <ShareBar
        view={id}
        title={view.title}
        held={held}
        downloads={downloads}
        picture={file ? () => ({ evidence: evidence.map(({ text }) => text), settings, ofRun: !!run }) : null}
        asks={asks}
      />
      <details>
        <summary>{figureWords.table}</summary>
        {file &&
          view.tables(shown, state, picture.networks).map((table) => <DataTable key={table.caption} table={table} />)}
      </details>
      <details>
        <summary>{figureWords.howJudged}</summary>
        <p>{view.verdictRule}</p>
      </details>
    </div>
  );
  if (!folded)
    return (
      <>
        {caption}
        {foot}
      </>
    );
  return (
    <details className="view-more">
      <summary>{foot ? figureWords.more : figureWords.caption}</summary>
      {picture.room === 'cell' && (
        <div className="evidence-all">
          {evidence.map(({ source, text }) => (
            <p key={source}>{text}</p>
          ))}
        </div>
      )}
      {caption}
      {foot}
    </details>
  );
});

function madeOfWhat(view: AnyView, recorded: Recorded | null, run: Run | null, complete: boolean) {
  return [
    ...(recorded
      ? [
          {
            source: 'recorded' as const,
            text:
              `${view.settings(recorded.params)}; ` +
              figureWords.recordedOn(recorded.backend.toUpperCase(), recorded.device, recorded.date, recorded.commit),
          },
        ]
      : []),
    ...(run
      ? [
          {
            source: 'run' as const,
            text: `${view.settings(run.params)}; ${run.device}, ${complete ? duration(run.seconds) : figureWords.unfinished}.`,
          },
        ]
      : []),
  ];
}

function downloadsOf(view: AnyView, picture: PictureProps<unknown, unknown>): readonly Download[] {
  const file = picture.run ?? picture.recorded;
  if (!file) return [];
  const { spec, pytorch } = view;
  const { id } = spec;
  return [
    {
      name: `${id}.csv`,
      label: 'CSV',
      type: 'text/csv',
      text: async () => (await loadTableFile()).toCsv(spec.result, file.result),
    },
    { name: `${id}.json`, label: 'JSON', type: 'application/json', text: () => JSON.stringify(file) },
    {
      name: `${id}.py`,
      label: 'PyTorch',
      type: 'text/x-python',
      text: async () => (await loadScript(pytorch))(file.params),
    },
    ...(view.downloads?.(picture) ?? []),
  ];
}

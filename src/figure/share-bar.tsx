import { type MouseEvent, useId, useState } from 'react';
import type { PageState } from '../contract/page.ts';
import type { PictureKind } from '../export/make-file.ts';
import type { PictureWords } from '../export/picture.ts';
import { later } from '../view-kit/later.tsx';
import { loadScript } from '../view-kit/load.ts';
import { CopyField } from './copy-field.tsx';
import { shareWords } from './early-words.ts';
import { saveFile } from './save-file.ts';
import { useCopy } from './use-copy.ts';

const EmbedDialog = later(shareWords.embedDialog, () => import('./embed-dialog.tsx'));

export interface Download {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly text: () => string | Promise<string>;
}

/** What links and files hold of the page: what makes the picture that is seen, whatever was chosen since. */
export interface Held {
  readonly state: PageState;
  readonly link: string;
}

export interface ShareBarProps {
  /** The view's id, and its title. */
  readonly view: string;
  readonly title: string;
  readonly held: () => Held | Promise<Held>;
  readonly downloads: readonly Download[];
  /** Whether there is a question to ask before the view is shown. */
  readonly asks?: () => Promise<boolean>;
  /** What a picture of the figure says; null where there is nothing to draw. */
  readonly picture: (() => Said) | null;
}

/** What a picture says; `state` is what of the page's state only the moment knows. */
export interface Said extends Pick<PictureWords, 'evidence' | 'settings'> {
  /** Whether it shows a run of the visitor's, which its link is then to. */
  readonly ofRun?: boolean;
  readonly state?: Partial<PageState>;
}

/** What a picture of a figure shows of it. */
const charts = '[data-picture]';

/** Copy a link that reproduces what is seen, embed it, and take the picture and the numbers along. */
export function ShareBar({ view, title, held, downloads, picture, asks }: ShareBarProps) {
  const { copied, text, copy } = useCopy();
  const [embedded, embed] = useState<PageState | null>(null);
  const [drawing, setDrawing] = useState<PictureKind | null>(null);
  const [problem, setProblem] = useState('');
  const problemId = useId();
  const attempt = async (make: () => Promise<unknown>, say = shareWords.notMade) => {
    setProblem('');
    try {
      await make();
    } catch (error) {
      setProblem(say(error instanceof Error ? error.message : String(error)));
    }
  };
  const draw = async (kind: PictureKind, { currentTarget }: MouseEvent) => {
    const figure = currentTarget.closest('figure');
    const part = figure?.matches(charts) ? figure : figure?.querySelector(charts);
    if (!part || !picture || drawing) return;
    setDrawing(kind);
    await attempt(async () => {
      const { pictureFile } = await loadScript(() => import('./picture-file.ts'));
      const { state } = await held();
      const { state: moment, ...said } = picture();
      const file = await pictureFile(kind, part, { view, title, state: { ...state, ...moment } }, said);
      saveFile(`dropout-${view}-p${state.dropout}.${kind}`, file);
    }, shareWords.noPicture);
    setDrawing(null);
  };
  return (
    <div className="share-bar">
      <button type="button" onClick={() => attempt(async () => copy((await held()).link))}>
        {shareWords.copy[copied]}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => attempt(async () => embed((await held()).state))}>
        {shareWords.embed}
      </button>
      <span className="share-files">{shareWords.files}</span>
      {picture &&
        (['svg', 'png'] as const).map((kind) => (
          <button
            type="button"
            key={kind}
            aria-describedby={problem ? problemId : undefined}
            onClick={(event) => draw(kind, event)}
          >
            {drawing === kind ? shareWords.drawing : shareWords.kinds[kind]}
          </button>
        ))}
      {downloads.map((download) => (
        <button
          type="button"
          key={download.label}
          onClick={() =>
            attempt(async () => saveFile(download.name, new Blob([await download.text()], { type: download.type })))
          }
        >
          {download.label}
        </button>
      ))}
      {copied === 'refused' && <CopyField text={text} />}
      {problem && (
        <p className="share-problem" id={problemId}>
          {problem}
        </p>
      )}
      {embedded && <EmbedDialog view={view} title={title} state={embedded} asks={asks} close={() => embed(null)} />}
    </div>
  );
}

import { type MouseEvent, useId, useState } from 'react';
import type { PageState } from '../contract/page.ts';
import type { PictureKind } from '../export/make-file.ts';
import type { PictureWords } from '../export/picture.ts';
import { later } from '../view-kit/later.tsx';
import { loadScript } from '../view-kit/load.ts';
import { CopyField } from './copy-field.tsx';
import { saveFile } from './save-file.ts';
import { useCopy } from './use-copy.ts';
import { viewAddress } from './view-address.ts';
import { shareWords } from './words.ts';

const EmbedDialog = later('The embed dialog', () => import('./embed-dialog.tsx'));

export interface Download {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly text: () => string | Promise<string>;
}

export interface ShareBarProps {
  /** The view's id, and its title. */
  readonly view: string;
  readonly title: string;
  readonly state: PageState;
  readonly link: () => string;
  readonly downloads: readonly Download[];
  /** Whether there is a question to ask before the view is shown. */
  readonly asks?: () => Promise<boolean>;
  /** What a picture of the figure says; null where there is nothing to draw. */
  readonly picture: (() => Said | Promise<Said>) | null;
}

/** What a picture says; `state` is what of the page's state only the moment knows. */
export interface Said extends Pick<PictureWords, 'evidence' | 'settings'> {
  readonly state?: Partial<PageState>;
}

/** What a picture of a figure shows of it. */
const charts = '[data-picture]';

/** Copy a link that reproduces what is seen, embed it, and take the picture and the numbers along. */
export function ShareBar({ view, title, state, link, downloads, picture, asks }: ShareBarProps) {
  const { copied, copy } = useCopy();
  const [embedding, setEmbedding] = useState(false);
  const [drawing, setDrawing] = useState<PictureKind | null>(null);
  const [problem, setProblem] = useState('');
  const problemId = useId();
  const draw = async (kind: PictureKind, { currentTarget }: MouseEvent) => {
    const figure = currentTarget.closest('figure');
    const part = figure?.matches(charts) ? figure : figure?.querySelector(charts);
    if (!part || !picture || drawing) return;
    setDrawing(kind);
    setProblem('');
    try {
      const { makeFile } = await loadScript(() => import('../export/make-file.ts'));
      const { state: moment, ...said } = await picture();
      const link = viewAddress(document.baseURI, view, { ...state, ...moment, predict: 0 });
      const file = await makeFile(kind, part, { title, link, licence: shareWords.licence, ...said });
      saveFile(`dropout-${view}-p${state.dropout}.${kind}`, file);
    } catch (error) {
      setProblem(shareWords.noPicture(error instanceof Error ? error.message : String(error)));
    }
    setDrawing(null);
  };
  const take = async ({ name, type, text }: Download) => {
    setProblem('');
    try {
      saveFile(name, new Blob([await text()], { type }));
    } catch (error) {
      setProblem(shareWords.noFile(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <div className="share-bar">
      <button type="button" onClick={() => copy(link())}>
        {shareWords.copy[copied]}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setEmbedding(true)}>
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
        <button type="button" key={download.label} onClick={() => take(download)}>
          {download.label}
        </button>
      ))}
      {copied === 'refused' && <CopyField text={link()} />}
      {problem && (
        <p className="share-problem" id={problemId}>
          {problem}
        </p>
      )}
      {embedding && (
        <EmbedDialog view={view} title={title} state={state} asks={asks} close={() => setEmbedding(false)} />
      )}
    </div>
  );
}

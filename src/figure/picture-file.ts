import type { PageState } from '../contract/page.ts';
import { makeFile, type PictureKind } from '../export/make-file.ts';
import type { PictureWords } from '../export/picture.ts';
import { originOf } from './origin.ts';

/** A picture of what a figure shows as a file, with its origin; see `makeFile`. */
export const pictureFile = (
  kind: PictureKind,
  part: Element,
  { view, title, state }: { readonly view: string; readonly title: string; readonly state: PageState },
  { ofRun, ...said }: Pick<PictureWords, 'evidence' | 'settings'> & { readonly ofRun?: boolean },
): Promise<Blob> => makeFile(kind, part, { title, ...originOf(view, state, ofRun), ...said });

/** A chapter's question without its chapter, as a room is asked it, or a reader of another page. */
import { createContext, type ReactNode, type Ref } from 'react';
import type { Asked } from './use-prediction.ts';

export interface Alone {
  /** Holds what is asked, for keys that answer it. */
  readonly handle?: Ref<Asked>;
  /** What may be done beside once it is answered. */
  readonly after?: ReactNode;
}

/** Where this is given, a chapter shows its question and nothing else. */
export const AskedAlone = createContext<Alone | null>(null);

import type { ExperimentView, RecordedEntry } from '../contract/view.ts';
import { shownPart } from '../state/experiments.ts';
import { methods } from './words/methods.tsx';

interface MethodsProps {
  /** The recorded run at the usual settings, and its view; missing until they have come. */
  readonly usual: RecordedEntry | null;
  readonly view: ExperimentView | undefined;
}

/** How the numbers are made, for someone who wants to make them again. */
export const Methods = ({ usual, view }: MethodsProps) => (
  <section className="text" id="methods">
    <h2>{methods.title}</h2>
    {shownPart
      ? shownPart.notes.methods.map((text) => <p key={text}>{text}</p>)
      : methods.body(
          (usual?.params as { readonly samples?: number } | undefined)?.samples ?? null,
          usual && view ? view.settings(usual.params) : null,
          view?.verdictRule ?? '',
        )}
  </section>
);

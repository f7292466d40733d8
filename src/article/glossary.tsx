import { shownPart } from '../state/experiments.ts';
import type { TermId } from './term.tsx';
import { frame } from './words/frame.ts';
import { terms } from './words/glossary.ts';

/** All words that the text explains where they first come up, once more in one place. */
export const Glossary = () => (
  <section className="text" id="glossary">
    <h2>{frame.glossary}</h2>
    <dl className="glossary">
      {(shownPart
        ? [...shownPart.notes.words.map((id) => terms[id as TermId]), ...shownPart.notes.terms]
        : Object.values(terms)
      )
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt> <dd>{text}</dd>
          </div>
        ))}
    </dl>
  </section>
);

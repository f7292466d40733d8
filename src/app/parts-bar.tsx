/** The parts of the whole, each a page of its own. */
import type { Part } from '../contract/part.ts';
import { shownPart } from '../state/experiments.ts';
import { pagesRoot } from '../state/kept.ts';
import { words } from './parts-words.ts';

const files = import.meta.glob<Part>('../parts/*/part.ts', { eager: true, import: 'part' });

const first = { id: '', order: 1, short: words.first };
const parts = [first, ...Object.values(files)].sort((a, b) => a.order - b.order);
const here = shownPart?.part.id ?? first.id;

/** The visitor's drawing goes along. */
export const PartsBar = ({ drawing }: { readonly drawing: string }) => (
  <nav className="text parts-bar" aria-label={words.parts}>
    <ol>
      {parts.map(({ id, short }) => (
        <li key={id}>
          <a
            href={`${pagesRoot()}${id && `${id}/`}${drawing && `?drawing=${drawing}`}`}
            aria-current={id === here ? 'page' : undefined}
          >
            {short}
          </a>
        </li>
      ))}
      <li>
        <a href={`${pagesRoot()}classroom/`}>{words.teaching}</a>
      </li>
    </ol>
  </nav>
);

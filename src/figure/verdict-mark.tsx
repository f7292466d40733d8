import type { Verdict } from '../contract/verdict.ts';
import { verdictWords } from '../view-kit/verdict-words.ts';

/** A filled disc, a half-filled one, a cross, an empty one: told apart without colour. */
const shapes: Readonly<Record<Verdict, string>> = {
  holds: 'M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0-12Z',
  partly: 'M7 1a6 6 0 0 0 0 12Z',
  'does not hold': 'M2 2 12 12M12 2 2 12',
  undecided: '',
};

interface VerdictMarkProps {
  readonly verdict: Verdict;
  readonly before?: string;
  /** The verdict in other words than the usual ones. */
  readonly word?: string;
  /** Whose it is, and where it was found. */
  readonly at?: string;
}

/** A verdict as shape, word and colour. */
export const VerdictMark = ({ verdict, before, word = verdictWords[verdict], at }: VerdictMarkProps) => (
  <span className="verdict" data-verdict={verdict}>
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {(verdict === 'partly' || verdict === 'undecided') && <circle cx="7" cy="7" r="5.25" className="ring" />}
      <path d={shapes[verdict]} className={verdict === 'does not hold' ? 'ring' : 'disc'} />
    </svg>
    <span>
      {before}
      {word}
      {at && <span className="verdict-of"> ({at})</span>}
    </span>
  </span>
);

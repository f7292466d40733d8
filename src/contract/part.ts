/** A part of the whole, with a page of its own: `part.ts` in a folder of `parts`, which holds its experiments' folders. */
import type { AnySpec } from './check.ts';

/** A word of the field. */
export interface Term {
  readonly name: string;
  readonly text: string;
}

export interface Part {
  /** The folder's name, which is its path in the site. */
  readonly id: string;
  /** Its place among the parts; the first is the page at the site's root. */
  readonly order: number;
  readonly title: string;
  /** What it is about, in a few words: its name in the bar of all parts. */
  readonly short: string;
  /** Its first words, below the title. */
  readonly lead: string;
  /** For those who link to it, at most 160 characters. */
  readonly description: string;
  /** The papers that it is about, as the list of references names them; the first is that of its claims. */
  readonly cites: readonly string[];
  /** Who wrote the first: "A, B and C". */
  readonly authors: string;
  /** What to know of a claim of theirs that does not hold here, one or two sentences. */
  readonly scope: string;
}

/** What stands at the end of a part's page. */
export interface PartNotes {
  /** How its numbers are made, in paragraphs, for someone who wants to make them again. */
  readonly methods: readonly string[];
  /** The words of the first part's glossary that it uses, by their names there. */
  readonly words: readonly string[];
  /** Its words of the field beside those, each explained in a sentence or two. */
  readonly terms: readonly Term[];
}

/** The part whose page is open, told by a script before the page's own; there is none on the first part's page. */
export interface ShownPart {
  readonly part: Part;
  readonly notes: PartNotes;
  readonly specs: readonly AnySpec[];
}

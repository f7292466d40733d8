/** A network kept with the site, at one moment of its training. */
export interface KeptNetwork {
  /** Where it is kept; says nothing else to those who ask for it. */
  readonly id: string;
  /** What tells it from the others of its run: its dropout rate, and which checkpoint it is of. */
  readonly rate: number;
  readonly checkpoint: number;
}

/** The id under which those who record a network, and the page's opening, keep it: its folder and what it is. */
export const keptId = (folder: string, rate: number, checkpoint: number): string => `${folder}/${rate}-${checkpoint}`;

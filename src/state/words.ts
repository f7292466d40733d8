/** What is said of an address, of runs kept in the browser, and of networks. */
export const addressWords = {
  told: (what: string): string => `Address: ${what}.`,
  tooLong: (length: number, longest: number): string =>
    `it is ${length} characters long; only the first ${longest} are read`,
  version: (given: string, version: string): string => `v ${given} is unknown; allowed is ${version}`,
  noParameter: (given: string): string => `${given} is not a parameter; it is left out`,
  language: (given: string, all: string): string => `lang ${given} is no language of this page; allowed are ${all}`,
  twice: (name: string, given: string): string => `${name} is given more than once; ${given} is left out`,
  noLayer: (name: string, given: number | undefined, count: number, used: string): string =>
    `${name} "${given}" does not exist; allowed is 1 to ${count}; using ${used}`,
  name: 'a name of letters, digits and hyphens',
  network: 'the name of a network, of letters, digits and hyphens',
  noName: (given: string, range: string, used: string): string =>
    `${given} is no name; allowed is ${range}; using "${used}"`,
  noNetwork: (given: string, range: string): string => `${given} is no name; allowed is ${range}; it is left out`,
  drawing: 'an image as this page writes it',
  noDrawing: (given: string, range: string): string => `${given} is no drawing; allowed is ${range}; using none`,
};

/** What is said where a run was not kept. */
export const noRoom =
  'This browser has no room to keep the new run: it lasts until you leave the page; one kept earlier stays.';

export const networkLost = (why: string): string => `Recorded weights could not be loaded: ${why}. It is tried again.`;

/** Of a file with a run. */
export const runFile = {
  tooLong: (length: number, longest: number): string => `it is ${length} characters long; allowed is ${longest}`,
  noJson: 'it is not JSON',
  noDevice: 'an unnamed device',
  unknown: (experiment: string, known: string): string => `its experiment, “${experiment}”, is none of ${known}`,
  removed: (why: string): string => `The run kept from your last visit cannot be shown and was removed: ${why}.`,
};

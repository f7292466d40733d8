/** What is wrong with a plan of unknown origin: the end of a sentence that begins with "The plan cannot be used:". */
export const refusalWords = {
  /** Parts of a plan. */
  plan: 'the plan',
  scene: (n: number): string => `scene ${n}`,
  goal: (n: number): string => `goal ${n}`,
  noObject: (what: string, value: string, names: string): string =>
    `${what} ${value} is no object with the fields ${names}`,
  field: (what: string, other: string, names: string): string => `${what} has the field ${other}; allowed are ${names}`,
  noText: (what: string, value: string): string => `${what} ${value} is no text; allowed is a text`,
  longText: (what: string, value: string, length: number, most: number): string =>
    `${what} ${value} has ${length} characters; allowed are 0 to ${most}`,
  noList: (what: string, value: string, most: number): string =>
    `${what} ${value} is no list; allowed is a list of 0 to ${most}`,
  longList: (what: string, length: number, most: number): string =>
    `${what} has ${length} entries; allowed are 0 to ${most}`,
  minutes: (what: string, value: string, most: number): string =>
    `${what} ${value} is outside the allowed range, 0 to ${most}`,
  kind: (what: string, value: string): string => `${what}: its kind ${value} is unknown; allowed are view, text`,
  flag: (what: string, name: string, value: string): string =>
    `${what}: ${name} ${value} is unknown; allowed are true, false`,
  noView: (what: string, view: string): string => `${what}: there is no view ${view} on this site`,
  format: (value: string, known: string): string => `its format ${value} is unknown; allowed is ${known}`,
  version: (value: string, known: number): string => `its version ${value} is unknown; allowed is ${known}`,
  long: (length: number, most: number): string => `it has ${length} characters; allowed are 0 to ${most}`,
  longSettings: (length: number, most: number): string =>
    `it has ${length} characters of settings; allowed are 0 to ${most}`,
  noJson: (start: string): string => `it begins with ${start} and is not JSON; allowed is a plan saved by this page`,
  cutOff: 'it was cut off or altered on its way; ask for it again, or for the plan as a file',
  notHere: (id: string): string => `there is no plan ${id} in this browser`,
  noSample: (id: string, all: string): string => `there is no plan ${id}; allowed are ${all}`,
  noFile: (name: string): string => `${name} is no file beside this site; allowed is a path such as plans/week-3.json`,
  missing: (name: string, status: number): string => `the site has no file ${name} (its answer is ${status})`,
  unreached: (name: string): string => `the file ${name} did not come; check the connection`,
  noSetting: (name: string, view: string, all: string): string =>
    `${name} is no setting of the view ${view}; allowed are ${all}`,
  twice: (name: string): string => `${name} is given more than once; allowed is once`,
  /** Whole sentences. */
  noLink: (link: string): string =>
    `${link} is no link; allowed is the whole address of a view, which begins with http.`,
  leadsNowhere: (link: string, all: string): string => `${link} leads to no view; allowed are links to ${all}.`,
  badLink: (problem: string): string => `The link cannot be used: ${problem}.`,
  noRoom: 'This browser has no room to keep the plan: save it as a file before you leave.',
  forbidden: 'This browser does not let the page keep the plan: save it as a file before you leave.',
  tooMany: (count: number, most: number): string =>
    `There are ${count} plans in this browser; allowed are 0 to ${most}. Delete one first.`,
};

/** What is said of a value that is not allowed: in an address, a file, on the command line. `given` is quoted. */
export const words = {
  whole: (range: string): string => `a whole number from ${range}`,
  range: (min: number, max: number): string => `${min} to ${max}`,
  list: (range: string, each: string, unique: boolean): string =>
    `${range} values, comma-separated, each ${each}${unique ? ', none twice' : ''}`,
  none: 'none',
  noNumber: (given: string, range: string, used: number): string =>
    `${given} is not a number; allowed is ${range}; using ${used}`,
  outside: (given: string, range: string, used: number): string =>
    `${given} is outside the allowed range, ${range}; using ${used}`,
  unknown: (given: string, range: string, used: string): string =>
    `${given} is unknown; allowed are ${range}; using ${used}`,
  notAllowed: (given: string, range: string, used: string): string =>
    `${given} is not allowed; allowed is ${range}; using ${used}`,
  noList: (given: string, range: string, used: string): string =>
    `${given} is not a list; allowed is ${range}; using ${used}`,
  noRecord: (given: string): string => `${given} is not a record of settings; using the defaults`,
  noSetting: (given: string, allowed: string): string => `${given} is not a setting; allowed are ${allowed}`,
};

/** The end of a problem that says what is used instead. */
export const using = /; using [^;]*$/;

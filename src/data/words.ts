/** What is wrong with a data file: each follows the file's name. */
export const words = {
  cut: (bytes: number): string => `is truncated: the connection broke off after ${bytes} bytes`,
  notHere: 'is not here yet: it is needed once from the network, and the server could not be reached',
  missing: (status: number): string => `is missing: the server answered ${status}`,
  short: (bytes: number, all: number): string => `is truncated: ${bytes} of ${all} bytes arrived`,
  long: (bytes: number, all: number): string => `is altered: it has ${bytes} bytes, expected ${all}`,
  altered: (why: string): string => `is altered: ${why}`,
  noOrder: 'does not say in what order MNIST has its training images',
  otherSize: (size: number, known: number): string =>
    `is about images of ${size} values; this version unpacks ${known}`,
};

/** In what way it is altered. */
export const altered = {
  empty: 'it holds no data',
  checksum: 'its checksum is not the one in the manifest',
  noJson: 'it is no JSON',
  ownChecksum: 'its checksum is not that of its text',
  format: 'it has no format 1',
  dataset: 'it does not say what is packed',
  noShards: 'it lists no shards',
  shard: (entry: number): string => `its entry ${entry} does not describe a shard`,
  testPlaces: 'its places of test images are no places',
  trainPlaces: 'it does not describe the file of the places of training images',
  sets: 'its sets are no list of sets',
  label: (classes: number): string => `a label is none of ${classes} classes`,
  entry: (set: string, why: string): string => `its entry for ${set} ${why}`,
  noImages: 'these are no packed images',
  otherImages: (packed: number, wanted: number): string => `${packed} images are packed here, ${wanted} were expected`,
  otherValues: (packed: string, wanted: string): string => `${packed} values are packed here, ${wanted} were expected`,
  outline: (turn: number, from: number): string => `an outline turns at column ${turn}, before column ${from}`,
  ends: (at: number, bytes: number): string => `the streams end at byte ${at} of ${bytes}`,
  stream: (stream: number, at: number, end: number): string => `stream ${stream} ends at byte ${at}, expected ${end}`,
};

/** What is wrong with a file of images or of a network. */
export const contents = {
  noDigits: (bytes: number): string => `${bytes} bytes begin with no header of digits`,
  pixels: (pixels: number, count: number, size: number): string =>
    `there are ${pixels} pixels; allowed is ${count} × ${size}`,
  noNetwork: (bytes: number): string => `${bytes} bytes begin with no header of a trained network`,
  bytes: (bytes: number, all: number): string => `there are ${bytes} bytes; allowed is ${all} for this network`,
  notFinite: 'some of its numbers are not finite',
  header: 'the header is none of a trained network',
};

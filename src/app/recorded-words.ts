/** What is wrong with a recorded file. */
export const words = {
  cut: 'it is altered, or not all of it came',
  notRecorded: 'its checksum is not the recorded one',
  noJson: 'it is not JSON, or not all of it came',
  noAccuracy: 'it does not say how good the networks are',
};

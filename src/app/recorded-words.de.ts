export const words = {
  cut: 'sie ist verändert, oder nicht alles kam an',
  notRecorded: 'ihre Prüfsumme ist nicht die aufgezeichnete',
  noJson: 'sie ist kein JSON, oder nicht alles kam an',
  noAccuracy: 'sie sagt nicht, wie gut die Netze sind',
};

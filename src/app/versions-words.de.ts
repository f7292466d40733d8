export const words = {
  ready: 'Eine neuere Version ist bereit.',
  take: 'Übernehmen',
  gone: 'Eine neuere Version hat diese Seite ersetzt, und Dateien der jetzigen sind nicht mehr da.',
  reload: 'Neu laden',
  underWay: 'Wenn Sie die neuere Version jetzt übernehmen, endet der laufende Lauf.',
  giveUp: 'Jetzt übernehmen',
} as const;

export const words = {
  howToUse: (pixels: number): string =>
    `Teilen Sie die Pixel durch 255 (${pixels} Zahlen, Zeile für Zeile). Für jede Schicht: output[j] = biases[j] + Summe über i von input[i] * weights[i][j]; nach jeder Schicht außer der letzten ersetzen Sie negative Zahlen durch 0. Die größte der 10 Ausgaben ist die Ziffer; Softmax macht sie zu Wahrscheinlichkeiten.`,
  noAccuracy: 'nicht gemessen: Diese Gewichte wurden auf 8 Bit gerundet und neu geclustert',
  by: (side: 'incoming' | 'outgoing'): string => (side === 'incoming' ? 'eingehende Gewichte' : 'ausgehende Gewichte'),
};

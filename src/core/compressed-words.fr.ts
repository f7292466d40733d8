export const words = {
  howToUse: (pixels: number): string =>
    `Divisez les pixels par 255 (${pixels} nombres, ligne par ligne). Pour chaque couche\u00a0: output[j] = biases[j] + somme sur i de input[i] * weights[i][j]\u00a0; après chaque couche sauf la dernière, remplacez les nombres négatifs par 0. La plus grande des 10 sorties est le chiffre\u00a0; softmax en fait des probabilités.`,
  noAccuracy: 'non mesurée\u00a0: ces poids ont été arrondis à 8 bits et regroupés de nouveau',
  by: (side: 'incoming' | 'outgoing'): string => (side === 'incoming' ? 'poids entrants' : 'poids sortants'),
};

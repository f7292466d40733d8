/** What the file of a compressed network says of itself. */
export const words = {
  howToUse: (pixels: number): string =>
    `Divide pixels by 255 (${pixels} numbers, row by row). For each layer: output[j] = biases[j] + sum over i of input[i] * weights[i][j]; after every layer but the last, replace negative numbers by 0. The largest of the 10 outputs is the digit; softmax turns them into probabilities.`,
  noAccuracy: 'not measured: these weights were rounded to 8 bits and clustered anew',
  by: (side: 'incoming' | 'outgoing'): string => `${side} weights`,
};

/** Of noises as laws. */
export const lawLabels = { law: 'Noise', spread: 'Scale of the noise', shape: 'Shape of the noise' };

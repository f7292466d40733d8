export const words = { next: 'Next question', close: 'Close the question' };

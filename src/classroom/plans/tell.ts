/** Tells of something, with a way to take it back where there is one. */
export type Tell = (text: string, undo?: () => void) => void;

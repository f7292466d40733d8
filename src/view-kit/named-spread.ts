export { intervalsNamed, spreadNamed } from './spread-words.ts';

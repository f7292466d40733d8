export { intervalsNamed, spreadNamed } from './words.ts';

/** `npm run data`: packs MNIST, or a set named after it, into public/data. */
import { main } from './main.ts';
import { data } from './sets/command.ts';

await main('data', data);

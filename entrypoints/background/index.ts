import { startBackground } from './start-background.ts';

// nb. What WXT's `defineBackground` returns. Importing it would let Node's types into shipped code.
export default { main: startBackground };

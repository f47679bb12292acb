/**
 * The version of the parser. Raise it with every change that reads more or otherwise: stored answers are
 * then parsed again.
 */
export const parserVersion = 4;

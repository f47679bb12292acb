const WIDE = /[^\0-\xff]/;

/** Whether a text has characters beyond Latin-1, so that a browser needs two bytes for each of its characters. */
export const isWide = (text: string): boolean => WIDE.test(text);

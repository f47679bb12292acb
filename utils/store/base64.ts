/** Bytes as base64. */
export const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** The bytes of a base64 text. Throws if it is none. */
export const fromBase64 = (text: string) =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

import type { MessageKey, Translate } from './messages.ts';

/** The keys with a name, and the messages for what is written on them. */
const caps = {
  ctrl: 'library_cap_ctrl',
  alt: 'library_cap_alt',
  shift: 'library_cap_shift',
  enter: 'library_cap_enter',
  escape: 'library_cap_escape',
  space: 'library_cap_space',
  delete: 'library_cap_delete',
} as const satisfies Readonly<Record<string, MessageKey>>;
const capOf: ReadonlyMap<string, MessageKey> = new Map(Object.entries(caps));

/** What Apple writes instead. nb. Its keyboards have no Delete key: ⌘⌫ deletes. */
const appleSymbols: ReadonlyMap<string, string> = new Map([
  ['ctrl', '⌘'],
  ['command', '⌘'],
  ['macctrl', '⌃'],
  ['alt', '⌥'],
  ['shift', '⇧'],
  ['enter', '↩'],
  ['delete', '⌘⌫'],
]);

/**
 * Returns what is written on the keys of a shortcut, as the platform writes it: `Ctrl K`, or `⌘K` on Apple's.
 * `keys` are joined by `+`. Case matters only for letters; names of keys that aren't known stay as they are.
 */
export function keyText(keys: string, isApple: boolean, t: Translate): string {
  const texts = keys.split('+').map((key) => {
    const name = key.toLowerCase();
    const cap = capOf.get(name);
    return (isApple ? appleSymbols.get(name) : undefined) ?? (cap ? t(cap) : key);
  });
  return texts.join(isApple ? '' : ' ');
}

import { expect, test } from 'vitest';
import { keyText } from '../../../utils/i18n/key-text.ts';
import { t } from '../../components/translate.ts';

test.each([
  ['ctrl+K', 'Ctrl K', '⌘K'],
  ['x', 'x', 'x'],
  ['alt+↑ ↓', 'Alt ↑ ↓', '⌥↑ ↓'],
  ['delete', 'Del', '⌘⌫'],
  ['escape', 'Esc', 'Esc'],
  // As browsers write them.
  ['Alt+Shift+C', 'Alt Shift C', '⌥⇧C'],
  ['MacCtrl+Command+F', 'MacCtrl Command F', '⌃⌘F'],
  ['⌥⇧C', '⌥⇧C', '⌥⇧C'],
  ['Alt+Umschalt+constructor', 'Alt Umschalt constructor', '⌥Umschaltconstructor'],
])('%s is written as %s, or as %s on Apple’s keyboards', (keys, text, apple) => {
  expect(keyText(keys, false, t)).toBe(text);
  expect(keyText(keys, true, t)).toBe(apple);
});

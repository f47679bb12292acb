import { expect, test } from 'vitest';
import { storedKeys } from './stored-keys.ts';

const inFile = (text: string) => storedKeys('utils/planted.ts', text);

test.each<[string, string[]]>([
  ["localStorage.setItem('a', x);", ['a']],
  ["const key = 'a'; localStorage.getItem(key);", ['a']],
  ["browser.storage.session.set({ a: 1, 'b': 2 });", ['a', 'b']],
  ["const area = browser.storage.local; const key = 'a'; area.set({ [key]: 1 });", ['a']],
  ["const kept = browser.storage.session; kept.remove('a');", ['a']],
  ["localArea.get('a');", ['a']],
  ["const read = (key: string) => area.get(key); read('a'); read('b');", ['a', 'b']],
  ['function write(items: object) { return area.set(items); } write({ a });', ['a']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: It is source code.
  ["const p = 'tab:'; const keyOf = (id) => `${p}${id}`; area.get(keyOf(1));", ['tab:…']],
  ['area.get(null);', []],
  ["new Map().get('a'); localArea.onChanged.addListener(read);", []],
])('%s stores under %j', (text, keys) => {
  expect(inFile(text)).toEqual(keys);
});

test.each(['area.set(items);', 'area.set({ ...items });', 'area.get(key.name);'])(
  '%s is refused: its key can’t be told',
  (text) => {
    expect(() => inFile(text)).toThrow("can't be told");
  },
);

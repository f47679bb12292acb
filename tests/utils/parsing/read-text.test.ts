import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TEXT_LENGTH, readProse, readText } from '../../../utils/parsing/read-text.ts';

describe('the text of a value', () => {
  test.each([
    ['Ada', 'Ada'],
    ['  Ada \n', 'Ada'],
    ['a\r\nb\rc\td', 'a\nb\nc\td'],
    ['a\0b\u0007c\u0085d', 'abcd'],
    ['a\ud800b', 'a\ufffdb'],
    ['\udc00', '\ufffd'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['👩‍🚀', '👩‍🚀'],
    [42, '42'],
    [{ name: 'Ada' }, 'Ada'],
    [{ text: ' ', name: 'Ada' }, 'Ada'],
    ['', undefined],
    [' \n\t', undefined],
    ['\u200b\u200e\u00ad', undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [['Ada'], undefined],
    [{ name: { name: 'Ada' } }, undefined],
    [{}, undefined],
  ])('%j → %j', (value, text) => {
    expect(readText(value)).toBe(text);
  });

  test('a list of lines becomes one text', () => {
    expect(readProse(['Built engines.', null, { text: 'Wrote notes.' }])).toBe(
      'Built engines.\n\nWrote notes.',
    );
    expect(readProse([null, ''])).toBeUndefined();
  });

  test('a long text is cut, but never inside a character', () => {
    expect(readText('a'.repeat(MAX_TEXT_LENGTH + 1))).toBe('a'.repeat(MAX_TEXT_LENGTH));
    const text = readText(`a${'🚀'.repeat(MAX_TEXT_LENGTH)}`) ?? '';
    expect(text.length).toBe(MAX_TEXT_LENGTH - 1);
    expect(text.isWellFormed()).toBe(true);
  });

  test('reading a text again changes nothing', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(' ', '\0', '\r', '\n', '\ud800', '\udc00', '\u200b', 'a'))
        .map((parts) => parts.join('')),
      fc.nat(5).map((end) => `${'x'.repeat(MAX_TEXT_LENGTH - 3)}${' '.repeat(end)}🚀🚀`),
    );
    fc.assert(
      fc.property(texts, (value) => {
        const text = readText(value);
        expect(readText(text)).toBe(text);
        expect(text?.isWellFormed() ?? true).toBe(true);
      }),
    );
  });
});

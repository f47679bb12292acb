import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('components/ui/theme.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** The tokens that are colors. */
const colorsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/--([a-z-]+): (#[\da-f]{6});/g)].map(([, name, color]) => [name, color]),
  );

const papers = ['paper', 'card'] as const;

/** Which colors are drawn on which, and the contrast that WCAG 2.2 AA asks for: 4.5 for text, 3 for borders and icons. */
const pairs: readonly (readonly [color: string, on: readonly string[], atLeast: number])[] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-hover', 'alert'].map(
    (color) => [color, papers, 4.5] as const,
  ),
  ...['ink', 'ink-soft', 'accent', 'accent-hover'].map(
    (color) => [color, ['accent-soft'], 4.5] as const,
  ),
  ...['ink', 'alert'].map((color) => [color, ['alert-soft'], 4.5] as const),
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['line-strong', papers, 3],
  ['line-tinted', ['accent-soft', 'alert-soft'], 3],
];

describe.each([
  ['light', colorsIn(light)],
  ['dark', { ...colorsIn(light), ...colorsIn(dark) }],
])('the contrast of the %s theme', (_, colors) => {
  test.each(pairs)('of %s on %s is at least %f', (color, on, atLeast) => {
    for (const background of on) {
      expect(contrast(colors[color], colors[background]), background).toBeGreaterThanOrEqual(
        atLeast,
      );
    }
  });
});

/** The contrast ratio of WCAG 2.2, from 1 to 21. NaN for what is no color. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [high = Number.NaN, low = Number.NaN] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a,
  );
  return (high + 0.05) / (low + 0.05);
}

function luminance(color = ''): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

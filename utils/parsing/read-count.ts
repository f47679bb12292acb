import type { Count } from '../profile/profile.ts';
import { asciiDigits } from './ascii-digits.ts';
import { plain, unitAtStart } from './count-units.ts';
import { fieldsOf, readFirst } from './fields.ts';

const INSIDE = ['count', 'total', 'value', 'text'];
const NUMBERS = /\d+(?:[.,'’ ]\d+)*/g;
const GROUPED = /^\d{1,3}(?:([.,'’ ])\d{2,3}(?:\1\d{2,3})*)?$/;
const OR_MORE_AFTER = /^ ?(?:\+|or more|oder mehr|ou plus|o más|ou mais|以上|이상)/iu;
const OR_MORE_BEFORE =
  /(?:>|≥|(?<!\p{L})(?:over|more than|at least|über|mehr als|plus de|más de|mais de|più di|oltre|meer dan|ponad|более|больше|понад)) ?$/iu;
const MAX_COUNT_LENGTH = 100;

/**
 * Reads a number of people as LinkedIn writes it: `500`, `"500+ connections"`, `"35,000,000"`,
 * `"35.000.000"`, `"12K"`, `"1,2 Mio"`, `"12 Tsd."`, `"3万"`, `"١٢٬٣٤٥"`, `{count: 12}`. Returns `undefined` if it is negative, not a
 * single whole number, or not a safe integer. A comma or period before the last three digits groups
 * thousands; before a unit such as `M`, a period is always a decimal point.
 */
export function readCount(value: unknown): Count | undefined {
  const fields = fieldsOf(value);
  return fields ? readFirst(fields, INSIDE, plainCount) : plainCount(value);
}

function plainCount(value: unknown): Count | undefined {
  if (typeof value === 'number') return count(value, false);
  return typeof value === 'string' && value.length <= MAX_COUNT_LENGTH
    ? parseCount(value)
    : undefined;
}

function parseCount(input: string): Count | undefined {
  const text = asciiDigits(plain(input)).replace(/٬/g, ',').replace(/٫/g, '.');
  const [number, another] = text.matchAll(NUMBERS);
  if (!number || another) return undefined;
  const before = text.slice(0, number.index);
  if (/[-−]$/.test(before)) return undefined;
  const after = text.slice(number.index + number[0].length);
  const unit = unitAtStart(after);
  const value = unit ? parseScaled(number[0], unit.scale) : parseWhole(number[0]);
  const orMore = OR_MORE_BEFORE.test(before) || OR_MORE_AFTER.test(after.slice(unit?.length ?? 0));
  return count(value, orMore);
}

function parseWhole(digits: string): number {
  if (/^\d+(?:[.,]0{1,2})?$/.test(digits)) return Number.parseInt(digits, 10);
  const grouped = GROUPED.test(digits) && /\D\d{3}$/.test(digits);
  return grouped ? Number(digits.replace(/\D/g, '')) : Number.NaN;
}

function parseScaled(digits: string, scale: number): number {
  const isDecimal = /^\d+(?:\.\d+|,\d{1,2})?$/.test(digits);
  const value = isDecimal ? Number(digits.replace(',', '.')) : parseWhole(digits);
  return Math.round(value * scale);
}

function count(value: number, orMore: boolean): Count | undefined {
  return Number.isSafeInteger(value) && value >= 0 ? { value: value + 0, orMore } : undefined;
}

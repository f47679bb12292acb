import { looseTextKey } from '../profile/text-key.ts';

/**
 * LinkedIn names one place "Greater Boston" at one time and "Boston Metropolitan Area" at another.
 */
const SURROUNDINGS = /\b(?:greater|metropolitan|metro|bay|area|region)\b/g;

/**
 * Whether two texts can name the same location, with more or less detail: "Berlin" and "Berlin,
 * Germany" can, and so can "London, England, United Kingdom" and "London, United Kingdom".
 */
export function isSameLocation(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  let found = 0;
  for (const part of longer) if (part === shorter[found]) found += 1;
  return found >= shorter.length;
}

function partsOf(location: string): string[] {
  const parts = location.split(/[,،、，]/).map((part) => {
    const key = looseTextKey(part);
    return key.replace(SURROUNDINGS, '').replace(/ +/g, ' ').trim() || key;
  });
  return parts.filter((part) => part !== '');
}

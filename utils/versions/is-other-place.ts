import { looseTextKey } from '../profile/text-key.ts';

/** LinkedIn words one place now as "Greater Boston", now as "Boston Metropolitan Area". */
const SURROUNDINGS = /\b(?:greater|metropolitan|metro|bay|area|region)\b/g;

/**
 * Whether two locations are two places and not one, told more or less exactly: "Berlin" and "Berlin,
 * Germany" are one, as are "London, England, United Kingdom" and "London, United Kingdom".
 */
export function isOtherPlace(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const part of longer) if (part === shorter[at]) at += 1;
  return at < shorter.length;
}

function partsOf(location: string): string[] {
  const parts = location.split(/[,،、，]/).map((part) => {
    const wording = looseTextKey(part);
    return wording.replace(SURROUNDINGS, '').replace(/ +/g, ' ').trim() || wording;
  });
  return parts.filter((part) => part !== '');
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameParts } from '../../../utils/export/name-parts.ts';
import { texts } from '../versions/arbitrary-records.ts';

test.each([
  ['Ada Lovelace', 'Lovelace', 'Ada', '', ''],
  ['Ada King Lovelace', 'Lovelace', 'Ada King', '', ''],
  ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig', '', ''],
  ['Cher', '', 'Cher', '', ''],
  ['ada king lovelace', 'lovelace', 'ada king', '', ''],
  ['张伟', '', '张伟', '', ''],
  ['김 민준', '김', '민준', '', ''],
  ['山田 太郎', '山田', '太郎', '', ''],
  ['محمد علي', 'علي', 'محمد', '', ''],
  ['Doe, Jane', 'Doe', 'Jane', '', ''],
  ['Doe, Jane, PhD', 'Doe', 'Jane', '', 'PhD'],
  // Degrees and certificates.
  ['Jane Doe MBA, CFA', 'Doe', 'Jane', '', 'MBA, CFA'],
  ['Jane Doe Ph.D. PMP®', 'Doe', 'Jane', '', 'Ph.D., PMP'],
  ['Oscar de la Renta, Ph.D., MBA', 'de la Renta', 'Oscar', '', 'Ph.D., MBA'],
  ['Jane Mary Doe MD', 'Doe', 'Jane Mary', '', 'MD'],
  ['Jane Doe, SHRM-SCP, P.Eng.', 'Doe', 'Jane', '', 'SHRM-SCP, P.Eng.'],
  [', PhD', '', '', '', 'PhD'],
  ['Jack Ma', 'Ma', 'Jack', '', ''],
  ['Jack MA', 'MA', 'Jack', '', ''],
  ['NGUYEN VAN DO', 'DO', 'NGUYEN VAN', '', ''],
  ['Jane DOE', 'DOE', 'Jane', '', ''],
  // Generations.
  ['John Doe Jr.', 'Doe', 'John', '', 'Jr.'],
  ['John Doe III', 'Doe', 'John', '', 'III'],
  ['John Doe, Jr., MBA', 'Doe', 'John', '', 'Jr., MBA'],
  ['João da Silva Júnior', 'da Silva', 'João', '', 'Júnior'],
  ['Neymar Júnior', 'Júnior', 'Neymar', '', ''],
  ['Manuel Neto', 'Neto', 'Manuel', '', ''],
  // Titles before the name.
  ['Dr. Jane Doe', 'Doe', 'Jane', 'Dr.', ''],
  ['Prof. Dr. Jane Doe, MSc', 'Doe', 'Jane', 'Prof. Dr.', 'MSc'],
  ['Ing Doe', 'Doe', 'Ing', '', ''],
  // Pictures, pronouns, remarks.
  ['Jane Doe ✅', 'Doe', 'Jane', '', ''],
  ['Jane Doe 👩‍🚀', 'Doe', 'Jane', '', ''],
  ['🇩🇪 Jane Doe', 'Doe', 'Jane', '', ''],
  ['Jane 🚀 Doe', 'Doe', 'Jane', '', ''],
  ['Jane Doe 🚀 Coach', 'Doe', 'Jane', '', ''],
  ['Jane Doe ✅, MBA', 'Doe', 'Jane', '', 'MBA'],
  ['Jane Doe (She/Her)', 'Doe', 'Jane', '', ''],
  ['Jane Doe She/Her/Hers', 'Doe', 'Jane', '', ''],
  ['Jane (Janey) Doe', 'Doe', 'Jane', '', ''],
  ['Jane Doe | Hiring', 'Doe', 'Jane', '', ''],
  ['Jane Doe - We’re Hiring', 'Doe', 'Jane', '', ''],
  ['Jane Doe is Hiring!', 'Doe', 'Jane', '', ''],
  ['Jane Doe, Hiring', 'Doe', 'Jane', '', ''],
  ['Jane Doe #OpenToWork', 'Doe', 'Jane', '', ''],
  ['Jean-Luc Saint-Exupéry', 'Saint-Exupéry', 'Jean-Luc', '', ''],
  ['🚀', '', '', '', ''],
  ['क्षितिज शर्मा', 'शर्मा', 'क्षितिज', '', ''],
])('%s', (name, family, given, prefix, suffix) => {
  expect(nameParts(name)).toEqual({ family, given, prefix, suffix });
});

test('whatever the name, its parts are words of it, and no picture', () => {
  fc.assert(
    fc.property(texts(), texts(), (one, other) => {
      const name = `${one} ${other}`;
      for (const part of Object.values(nameParts(name))) {
        for (const word of part.split(/,? /)) expect(name).toContain(word);
        expect(part).not.toMatch(/\p{Extended_Pictographic}(?<![®™©])/u);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([' ', '(', ' -', ',', '🚀 ', 'a/'])('20,000 times %j is read without delay', (part) => {
  const before = performance.now();
  nameParts(`Jane Doe${part.repeat(20_000)}x`);
  expect(performance.now() - before).toBeLessThan(500);
});

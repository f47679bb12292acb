import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../utils/versions/changes-between.ts';
import { career, lines, pupil, rest, tutor } from './told-careers.ts';

describe('no career changes where', () => {
  test.each<[string, string[], string[]]>([
    [
      'all is as it was',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Analyst @ Engines 2020-01 – now', ...rest],
    ],
    [
      'the order differs',
      ['Analyst @ Engines 2020-01 – now', 'Chair @ Looms 2018 – now'],
      ['Chair @ Looms 2018 – now', 'Analyst @ Engines 2020-01 – now'],
    ],
    [
      'a date is told by its year',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020 – now'],
    ],
    [
      'a date is told in words',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines "Jan 2020" – now'],
    ],
    [
      'a date is not told any more',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines – now'],
    ],
    [
      'the company is not told any more',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst 2020-01 – now'],
    ],
    [
      'the title is not told any more',
      ['Analyst @ Engines 2020-01 – now'],
      [' @ Engines 2020-01 – now'],
    ],
    [
      'case and accents differ',
      ['Café Owner @ Engines 2020 – now'],
      ['CAFE OWNER @ Engínes 2020 – now'],
    ],
    [
      'punctuation differs',
      ['Co-Founder & CEO @ Engines 2020 – now'],
      ['Co Founder and C.E.O. @ Engines 2020 – now'],
    ],
    [
      'a legal form comes',
      ['Analyst @ Engines 2020 – now'],
      ['Analyst @ Engines GmbH & Co. KG 2020 – now'],
    ],
    ['a legal form goes', ['Analyst @ Engines, Inc. 2020 – now'], ['Analyst @ engines 2020 – now']],
    [
      'the company took another name',
      ['Analyst @ Facebook 2020-01 – now', tutor],
      ['Analyst @ Meta 2020-01 – now', tutor],
    ],
    ['no positions are shown', ['Analyst @ Engines 2020-01 – now', ...rest], []],
    ['positions are shown for the first time', [], ['Analyst @ Engines 2020-01 – now', ...rest]],
    [
      'the list is cut short',
      ['Analyst @ Engines 2020-01 – now', 'Chair @ Looms 2012 – now', ...rest],
      ['Analyst @ Engines 2020-01 – now'],
    ],
    [
      'the list is cut before its last, which goes on',
      ['Analyst @ Engines 2020-01 – now', tutor, 'Chair @ Looms 2012 – now'],
      ['Analyst @ Engines 2020-01 – now', tutor],
    ],
    [
      'the list shows some of the past alone',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      [tutor],
    ],
    [
      'a former position is added',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020-01 – now', ...rest],
    ],
    [
      'a former position is deleted',
      ['Analyst @ Engines 2020-01 – now', ...rest],
      ['Analyst @ Engines 2020-01 – now', pupil],
    ],
    [
      'a former position gets another title',
      ['Analyst @ Engines 2020-01 – now', tutor],
      ['Analyst @ Engines 2020-01 – now', 'Teacher @ Home 2015-09 – 2019-12'],
    ],
    [
      'an older position at the company is added',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020-01 – now', 'Intern @ Engines 2019-01 – now'],
    ],
    [
      'one of two positions at the company ends',
      ['Lead @ Engines 2022 – now', 'Analyst @ Engines 2020 – now'],
      ['Lead @ Engines 2022 – now', 'Analyst @ Engines 2020 – 2024'],
    ],
    [
      'nothing is told to be current any more, nor over',
      ['Analyst @ Engines 2020-01 – now', tutor],
      ['Analyst @ Engines 2020-01 –', tutor],
    ],
    [
      'the first is current without being told so',
      ['Analyst @ Engines – now', 'Tutor @ Home –'],
      ['Analyst @ Engines –', 'Tutor @ Home –'],
    ],
  ])('%s', (_, before, after) => {
    expect(lines(changesBetween(career(...before), career(...after)))).toEqual([]);
  });
});

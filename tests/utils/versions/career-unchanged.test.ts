import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../utils/versions/changes-between.ts';
import { career, formatChanges, formerRoles, pupil, tutor } from './career-notation.ts';

describe('a career does not change if', () => {
  test.each<[string, string[], string[]]>([
    [
      'everything is the same',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
    ],
    [
      'the order differs',
      ['Analyst @ Engines 2020-01 – now', 'Chair @ Looms 2018 – now'],
      ['Chair @ Looms 2018 – now', 'Analyst @ Engines 2020-01 – now'],
    ],
    [
      'a date loses its month',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020 – now'],
    ],
    ['a date is text', ['Analyst @ Engines 2020-01 – now'], ['Analyst @ Engines "Jan 2020" – now']],
    ['a date is missing', ['Analyst @ Engines 2020-01 – now'], ['Analyst @ Engines – now']],
    ['the company is missing', ['Analyst @ Engines 2020-01 – now'], ['Analyst 2020-01 – now']],
    ['the title is missing', ['Analyst @ Engines 2020-01 – now'], [' @ Engines 2020-01 – now']],
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
      'a legal form is added',
      ['Analyst @ Engines 2020 – now'],
      ['Analyst @ Engines GmbH & Co. KG 2020 – now'],
    ],
    [
      'a legal form is removed',
      ['Analyst @ Engines, Inc. 2020 – now'],
      ['Analyst @ engines 2020 – now'],
    ],
    [
      'the company was renamed',
      ['Analyst @ Facebook 2020-01 – now', tutor],
      ['Analyst @ Meta 2020-01 – now', tutor],
    ],
    [
      'the company of a role with only a year was renamed',
      ['Analyst @ Facebook 2020 – now', tutor],
      ['Analyst @ Meta 2020 – now', tutor],
    ],
    [
      'a renamed company has the month in one version only',
      ['Analyst @ Facebook 2020-01 – now', tutor],
      ['Analyst @ Meta 2020 – now', tutor],
    ],
    [
      'a career break goes on',
      ['Career Break @ Travel 2024-05 – now', tutor],
      ['Career break @ Travel 2024 – now', tutor],
    ],
    [
      'a career break ends',
      ['Career Break 2024-05 – now', tutor],
      ['Career Break 2024-05 – 2024-07', tutor],
    ],
    ['no positions are listed', ['Analyst @ Engines 2020-01 – now', ...formerRoles], []],
    [
      'positions are listed for the first time',
      [],
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
    ],
    [
      'the list is cut short',
      ['Analyst @ Engines 2020-01 – now', 'Chair @ Looms 2012 – now', ...formerRoles],
      ['Analyst @ Engines 2020-01 – now'],
    ],
    [
      'the list is cut short before a current position at its end',
      ['Analyst @ Engines 2020-01 – now', tutor, 'Chair @ Looms 2012 – now'],
      ['Analyst @ Engines 2020-01 – now', tutor],
    ],
    [
      'only some former positions are listed',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      [tutor],
    ],
    [
      'a former position is added',
      ['Analyst @ Engines 2020-01 – now'],
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
    ],
    [
      'a former position is deleted',
      ['Analyst @ Engines 2020-01 – now', ...formerRoles],
      ['Analyst @ Engines 2020-01 – now', pupil],
    ],
    [
      'a former position is retitled',
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
      'no position is current any more, and none has ended',
      ['Analyst @ Engines 2020-01 – now', tutor],
      ['Analyst @ Engines 2020-01 –', tutor],
    ],
    [
      'the first position is no longer marked current',
      ['Analyst @ Engines – now', 'Tutor @ Home –'],
      ['Analyst @ Engines –', 'Tutor @ Home –'],
    ],
  ])('%s', (_, before, after) => {
    expect(formatChanges(changesBetween(career(...before), career(...after)))).toEqual([]);
  });
});

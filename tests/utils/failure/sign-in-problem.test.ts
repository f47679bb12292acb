import { expect, test } from 'vitest';
import { codeProblem, emailProblem, plainCode } from '../../../utils/failure/sign-in-problem.ts';

test.each([
  ['ada@example.com', undefined],
  [' ada+outx@example.co.uk\n', undefined],
  ['jörg@bücher.example', undefined],
  ['', 'blank'],
  [' \t', 'blank'],
  ['ada', 'not-an-email'],
  ['@example.com', 'not-an-email'],
  ['ada@', 'not-an-email'],
  ['ada@example.com, bob@example.com', 'not-an-email'],
  [`${'a'.repeat(250)}@b.de`, 'not-an-email'],
])('the problem of the email address %j is %s', (text, problem) => {
  expect(emailProblem(text)).toBe(problem);
});

test.each([
  ['123456', '123456'],
  [' 123 456\n', '123456'],
  ['123-456', '123456'],
  ['123\u00a0456\u200b', '123456'],
  ['１２３４５６', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳۴۵۶', '123456'],
  ['aB3dE6', 'aB3dE6'],
])('the code %j is read as %s', (text, code) => {
  expect(plainCode(text)).toBe(code);
  expect(codeProblem(text)).toBeUndefined();
});

test.each([
  ['', 'blank'],
  [' - ', 'blank'],
  ['1'.repeat(33), 'too-long'],
])('the problem of the code %j is %s', (text, problem) => {
  expect(codeProblem(text)).toBe(problem);
});

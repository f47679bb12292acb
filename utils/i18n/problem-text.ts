import type { ApiKeyProblem } from '../failure/api-key-problem.ts';
import type { CodeProblem, EmailProblem } from '../failure/sign-in-problem.ts';
import type { Translate } from './messages.ts';
import { snakeCase } from './snake-case.ts';

/** Says what is wrong with the text of a field for an API key. */
export const keyProblemText = (problem: ApiKeyProblem, t: Translate): string =>
  t(`key_error_${snakeCase(problem)}`);

/** Says what is wrong with the text of a field for an email address. */
export const emailProblemText = (problem: EmailProblem, t: Translate): string =>
  t(`email_error_${snakeCase(problem)}`);

/** Says what is wrong with the text of a field for a sign-in code. */
export const codeProblemText = (problem: CodeProblem, t: Translate): string =>
  t(`code_error_${snakeCase(problem)}`);

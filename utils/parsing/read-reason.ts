import { cutText } from '../profile/cut-text.ts';
import { answerLayers } from './answer-layers.ts';
import { fieldsOf, readFirst } from './fields.ts';
import { readFlag } from './read-flag.ts';
import { readText } from './read-text.ts';

/** In UTF-16 units. */
export const MAX_REASON_LENGTH = 300;

const ERROR = ['error', 'errors', 'error_message', 'error_description', 'exception'];
const MESSAGE = ['message', 'reason', 'detail', 'details'];
const SUCCESS = ['success', 'ok'];

/**
 * Reads the reason that an error gives: in `error`, `message` or `reason`, as a text, an object or a
 * list, or the error itself if it is a text. Cut after `MAX_REASON_LENGTH`. Returns `undefined` if there
 * is none. Never throws.
 */
export function readReason(answer: unknown): string | undefined {
  for (const { fields } of answerLayers(answer)) {
    const reason = readFirst(fields, [...ERROR, ...MESSAGE], messageIn);
    if (reason !== undefined) return shorten(reason);
  }
  const text = typeof answer === 'string' ? readText(answer) : undefined;
  return text === undefined ? undefined : shorten(text);
}

/** The start of an object's or list's JSON, for an answer that gives no reason. Not of an empty one. */
export function startOfJson(answer: unknown): string | undefined {
  const isEmpty = typeof answer !== 'object' || answer === null || Object.keys(answer).length === 0;
  return isEmpty ? undefined : shorten(JSON.stringify(answer));
}

/** Whether an answer says of itself that it is an error: `{error: …}` or `{success: false}`. */
export const readsAsError = (answer: unknown): boolean =>
  answerLayers(answer).some(
    ({ fields }) =>
      readFirst(fields, ERROR, messageIn) !== undefined ||
      readFirst(fields, ERROR, readFlag) === true ||
      readFirst(fields, SUCCESS, readFlag) === false,
  );

function messageIn(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const fields = fieldsOf(first);
  return fields ? readFirst(fields, [...MESSAGE, ...ERROR], readText) : readText(first);
}

function shorten(text: string): string {
  if (text.length <= MAX_REASON_LENGTH) return text;
  return `${cutText(text, MAX_REASON_LENGTH - 1)}…`;
}

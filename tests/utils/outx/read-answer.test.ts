import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../utils/http/read-body.ts';
import { type CreateReading, readCreateAnswer, readTask } from '../../../utils/outx/read-answer.ts';

const id = '6d0c3c1e-0b5e-4f0e-9a55-3f6c7c1f2a10';
const complete = `{"success":true,"api_agent_task_id":"${id}","message":"Profile fetch task created"}`;

/** Reads an answer's text as the client does. */
const read = (text: string, isComplete = true) =>
  readCreateAnswer({
    json: isComplete ? parseJson(text) : undefined,
    body: { text, complete: isComplete },
  });

describe('the answer to a create', () => {
  const accepted: CreateReading = { kind: 'id', outxTaskId: id };
  const denied: CreateReading = { kind: 'denied' };
  const unreadable: CreateReading = { kind: 'unreadable' };

  test.each<[string, string, CreateReading]>([
    ['as documented', complete, accepted],
    ['with the id alone', `{"api_agent_task_id":"${id}"}`, accepted],
    ['with the id within data', `{"success":true,"data":{"api_agent_task_id":"${id}"}}`, accepted],
    ['followed by another answer', complete + complete, accepted],
    ['followed by markup', `${complete}<!-- proxy -->`, accepted],
    ['with spaces, cut off after the id', `{ "api_agent_task_id" : "${id}" `, accepted],
    ['that is an explicit rejection', '{"success":false,"error":"No"}', denied],
    ['that is a rejection with an id', `{"success":false,"api_agent_task_id":"${id}"}`, accepted],
    ['that is a success without an id', '{"success":true}', unreadable],
    ['with an invalid id', '{"api_agent_task_id":"../../x?y=z"}', unreadable],
    ['with an empty id', '{"api_agent_task_id":""}', unreadable],
    ['with a number as the id', '{"api_agent_task_id":17}', unreadable],
    ['with an overlong id', `{"api_agent_task_id":"${'a'.repeat(101)}"}`, unreadable],
    ['that only mentions the field in a text', '{"message":"see api_agent_task_id"}', unreadable],
    ['that is HTML', '<!doctype html><h1>Hello</h1>', unreadable],
    ['that is empty', '', unreadable],
    ['that is null', 'null', unreadable],
    ['that is a string', '"ok"', unreadable],
    ['that is an array', `["${id}"]`, unreadable],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('contains the id wherever it is cut off after it, and is unreadable if cut off before', () => {
    const end = complete.indexOf(id) + id.length + 1;
    for (let length = 0; length <= complete.length; length += 1) {
      const expected = length >= end ? accepted : unreadable;
      expect(read(complete.slice(0, length), false)).toEqual(expected);
    }
  });

  test('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(read(JSON.stringify(json)).kind).toMatch(/^(denied|unreadable)$/);
      }),
    );
  });
});

describe('the answer to a poll', () => {
  const output = { name: 'Ada' };

  test.each<[string, unknown, ReturnType<typeof readTask>]>([
    [
      'as documented',
      { success: true, data: { id, status: 'pending', task_input: {}, task_output: null } },
      { id, status: 'pending', output: null },
    ],
    [
      'without data around it',
      { id, status: 'completed', task_output: output },
      { id, status: 'completed', output },
    ],
    [
      'data that is null',
      { data: null, status: 'pending' },
      { status: 'pending', output: undefined },
    ],
    ['no id', { data: { status: 'pending' } }, { status: 'pending', output: undefined }],
    ['an id that is null', { data: { id: null, status: 'x' } }, { status: 'x', output: undefined }],
    ['capitals and spaces', { status: ' Completed ' }, { status: 'completed', output: undefined }],
    ['no status', { data: { id } }, undefined],
    ['a status that is not a string', { data: { id, status: 3 } }, undefined],
    [
      'data that is an array',
      { data: [], status: 'pending' },
      { status: 'pending', output: undefined },
    ],
    ['empty data beside it', { id, status: 'x', data: {} }, { id, status: 'x', output: undefined }],
    ['nothing', undefined, undefined],
    ['null', null, undefined],
    ['a string', 'pending', undefined],
  ])('%s', (_, json, expected) => {
    expect(readTask(json)).toEqual(expected);
  });

  test('never throws, whatever JSON it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void readTask(json)));
  });

  test('returns the raw output unchanged, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (task_output) => {
        const report = readTask({ data: { status: 'completed', task_output } });
        expect(report?.output).toBe(task_output);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Accepted, readAccepted, readTask } from '../../../utils/outx/read-answer.ts';
import { parseJson } from '../../../utils/outx/read-body.ts';

const id = '6d0c3c1e-0b5e-4f0e-9a55-3f6c7c1f2a10';
const sound = `{"success":true,"api_agent_task_id":"${id}","message":"Profile fetch task created"}`;

/** Reads an answer's text as the client does. */
const read = (text: string, complete = true) =>
  readAccepted({ json: complete ? parseJson(text) : undefined, body: { text, complete } });

describe('the answer to a create', () => {
  const accepted: Accepted = { kind: 'id', outxTaskId: id };
  const denied: Accepted = { kind: 'denied' };
  const unreadable: Accepted = { kind: 'unreadable' };

  test.each<[string, string, Accepted]>([
    ['as documented', sound, accepted],
    ['with the id alone', `{"api_agent_task_id":"${id}"}`, accepted],
    ['with the id within data', `{"success":true,"data":{"api_agent_task_id":"${id}"}}`, accepted],
    ['glued to another', sound + sound, accepted],
    ['with something after it', `${sound}<!-- proxy -->`, accepted],
    ['spaced out', `{ "api_agent_task_id" : "${id}" `, accepted],
    ['that says no', '{"success":false,"error":"No"}', denied],
    ['that says no, and an id', `{"success":false,"api_agent_task_id":"${id}"}`, accepted],
    ['that says yes without an id', '{"success":true}', unreadable],
    ['with an id that is none', '{"api_agent_task_id":"../../x?y=z"}', unreadable],
    ['with an empty id', '{"api_agent_task_id":""}', unreadable],
    ['with a number for an id', '{"api_agent_task_id":17}', unreadable],
    ['with an endless id', `{"api_agent_task_id":"${'a'.repeat(101)}"}`, unreadable],
    ['that only quotes an id in a sentence', '{"message":"see api_agent_task_id"}', unreadable],
    ['that is a page', '<!doctype html><h1>Hello</h1>', unreadable],
    ['that is empty', '', unreadable],
    ['that is null', 'null', unreadable],
    ['that is a bare word', '"ok"', unreadable],
    ['that is a list', `["${id}"]`, unreadable],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('broken off anywhere after the id still gives it; before that it is no explicit no', () => {
    const end = sound.indexOf(id) + id.length + 1;
    for (let length = 0; length <= sound.length; length += 1) {
      const expected = length >= end ? accepted : unreadable;
      expect(read(sound.slice(0, length), false)).toEqual(expected);
    }
  });

  test('never throws, whatever JSON comes', () => {
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
    ['capitals and blanks', { status: ' Completed ' }, { status: 'completed', output: undefined }],
    ['no status', { data: { id } }, undefined],
    ['a status that is no word', { data: { id, status: 3 } }, undefined],
    ['data that is a list', { data: [], status: 'pending' }, undefined],
    ['nothing', undefined, undefined],
    ['null', null, undefined],
    ['a bare word', 'pending', undefined],
  ])('%s', (_, json, expected) => {
    expect(readTask(json)).toEqual(expected);
  });

  test('never throws, whatever JSON comes', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void readTask(json)));
  });

  test('the raw output comes through untouched, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (task_output) => {
        const report = readTask({ data: { status: 'completed', task_output } });
        expect(report?.output).toBe(task_output);
      }),
    );
  });
});

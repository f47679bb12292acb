import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, readBody } from '../../../utils/http/read-body.ts';

/** A response whose body arrives in these chunks and then ends, breaks or never ends. */
function arriving(chunks: readonly Uint8Array[], end: 'ends' | 'breaks' | 'never ends' = 'ends') {
  let cancelled = false;
  const rest = [...chunks];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = rest.shift() ?? (end === 'never ends' ? chunks.at(-1) : undefined);
      if (chunk) controller.enqueue(chunk);
      else if (end === 'breaks') controller.error(new TypeError('terminated'));
      else controller.close();
    },
    cancel() {
      cancelled = true;
    },
  });
  return { response: new Response(stream), wasCancelled: () => cancelled };
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a body', () => {
  test('is read to its end, however it is split into chunks', async () => {
    const anyText = fc.string({ unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 5 }), async (text, size) => {
        const whole = bytes(text);
        const chunks: Uint8Array[] = [];
        for (let at = 0; at < whole.length; at += size) chunks.push(whole.slice(at, at + size));
        const { response } = arriving(chunks);
        expect(await readBody(response, 1e6)).toEqual({ text, complete: true });
      }),
    );
  });

  test('that is missing is empty and complete', async () => {
    expect(await readBody(new Response(null, { status: 204 }), 10)).toEqual({
      text: '',
      complete: true,
    });
  });

  test('that breaks off leaves what had arrived', async () => {
    const { response } = arriving([bytes('{"id":'), bytes('"1"')], 'breaks');
    expect(await readBody(response, 100)).toEqual({ text: '{"id":"1"', complete: false });
  });

  test('is complete at the limit; with one byte more it is cut and the download is cancelled', async () => {
    const exact = arriving([bytes('12345'), bytes('67890')]);
    expect(await readBody(exact.response, 10)).toEqual({ text: '1234567890', complete: true });
    const longer = arriving([bytes('12345'), bytes('678901')]);
    expect(await readBody(longer.response, 10)).toEqual({
      text: '12345',
      complete: false,
      tooLong: true,
    });
    expect(longer.wasCancelled()).toBe(true);
  });

  test('that never ends is cancelled at the limit', async () => {
    const { response, wasCancelled } = arriving([new Uint8Array(1024)], 'never ends');
    expect((await readBody(response, 10_000)).complete).toBe(false);
    expect(wasCancelled()).toBe(true);
  });

  test('that is not UTF-8 does not throw', async () => {
    const { response } = arriving([new Uint8Array([0xff, 0xfe, 0xc3])]);
    expect(await readBody(response, 10)).toEqual({ text: '\ufffd\ufffd\ufffd', complete: true });
  });
});

test('text that is not JSON is undefined', () => {
  expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
  for (const text of ['', '{', '<html>', '{}{}', 'undefined']) {
    expect(parseJson(text)).toBeUndefined();
  }
});

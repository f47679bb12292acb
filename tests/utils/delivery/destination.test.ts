import { expect, test } from 'vitest';
import {
  destinationHost,
  destinationSchema,
  eventFor,
  readDestinationUrl,
} from '../../../utils/delivery/destination.ts';
import { hubSpot, twenty, webhook } from './destinations.ts';

test.each([
  [' https://hooks.example/a?b=c#d ', { url: 'https://hooks.example/a?b=c' }],
  ['http://localhost:5678/hook', { url: 'http://localhost:5678/hook' }],
  ['http://127.0.0.1/', { url: 'http://127.0.0.1/' }],
  ['http://hooks.example/', { problem: 'not-https' }],
  ['http://localhost.evil.example/', { problem: 'not-https' }],
  ['https://user:secret@hooks.example/', { problem: 'has-password' }],
  ['https://user@hooks.example/', { problem: 'has-password' }],
  ['hooks.example', { problem: 'not-a-url' }],
  ['javascript:alert(1)', { problem: 'not-a-url' }],
  ['file:///etc/passwd', { problem: 'not-a-url' }],
  ['', { problem: 'not-a-url' }],
])('the address %j is read as %j', (typed, read) => {
  expect(readDestinationUrl(typed)).toEqual(read);
});

test('a destination with an address that nothing may be sent to is none', () => {
  expect(destinationSchema.safeParse(webhook()).success).toBe(true);
  for (const url of ['http://hooks.example/', 'https://a:b@hooks.example/', 'data:,x']) {
    expect(destinationSchema.safeParse(webhook({ url })).success).toBe(false);
  }
});

test.each([
  [webhook({ url: 'https://hooks.example:8443/a' }), 'https://hooks.example'],
  [twenty('http://localhost:3000/'), 'http://localhost'],
  [hubSpot(), 'https://api.hubapi.com'],
  [hubSpot({ kind: 'attio' }), 'https://api.attio.com'],
])('the host of %j is %s', (destination, host) => {
  expect(destinationHost(destination)).toBe(host);
});

test.each([
  [['fetched', 'changed'], true, 'changed'],
  [['fetched', 'changed'], false, 'fetched'],
  [['fetched'], true, 'fetched'],
  [['changed'], false, undefined],
  [[], true, undefined],
] as const)('who wants %j gets, of a fetch whose changes are %s, %s', (events, changed, event) => {
  expect(eventFor(webhook({ events }), changed)).toBe(event);
  expect(eventFor(webhook({ events, isOn: false }), changed)).toBeUndefined();
});

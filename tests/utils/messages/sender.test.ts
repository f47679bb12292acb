import { describe, expect, test } from 'vitest';
import { isOwnPage, linkedInTab, type Sender } from '../../../utils/messages/sender.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const origin = `chrome-extension://${id}`;
const linkedIn = 'https://www.linkedin.com/in/ada-lovelace/';
const inTab = { frameId: 0, tab: { id: 7 } };

const firefox = { id: 'calling-card@example.org', origin: 'moz-extension://0f2e-11ee-be56' };

describe('an own page is a page of this extension, wherever it is shown', () => {
  test.each<[string, Sender, boolean]>([
    ['the popup', { id, url: `${origin}/popup.html` }, true],
    ['the popup opened as a tab', { id, url: `${origin}/popup.html`, ...inTab }, true],
    ['the options with a fragment', { id, url: `${origin}/options.html?a#b`, ...inTab }, true],
    ['our content script on LinkedIn', { id, url: linkedIn, ...inTab }, false],
    ['our content script on any page', { id, url: 'https://evil.example/', ...inTab }, false],
    ['another extension', { id: 'ponm', url: 'chrome-extension://ponm/popup.html' }, false],
    ['another extension with our URL', { id: 'ponm', url: `${origin}/popup.html` }, false],
    ['a page whose URL starts with our origin', { id, url: `${origin}.evil.example/` }, false],
    ['a page with our origin in its path', { id, url: `https://evil.example/${origin}/` }, false],
    ['a page with our origin in its query', { id, url: `https://evil.example?${origin}/` }, false],
    [
      'a page with our origin as its user name',
      { id, url: `chrome-extension://${id}@evil/` },
      false,
    ],
    ['a sender without a URL', { id }, false],
    ['a sender with an empty URL', { id, url: '' }, false],
    ['a page without a host', { id, url: 'about:blank' }, false],
    ['our id in another scheme', { id, url: `https://${id}/popup.html` }, false],
    ['a sender without an id', { url: `${origin}/popup.html` }, false],
    ['an empty sender', {}, false],
  ])('%s', (_, sender, isOwn) => {
    expect(isOwnPage(sender, id, origin)).toBe(isOwn);
  });

  test('in Firefox, the id and the host of the origin differ', () => {
    const sender = { id: firefox.id, url: `${firefox.origin}/popup.html` };
    expect(isOwnPage(sender, firefox.id, firefox.origin)).toBe(true);
    expect(isOwnPage(sender, firefox.id, 'moz-extension://another')).toBe(false);
  });
});

describe('a slug is accepted only from our content script in the main LinkedIn page of a tab', () => {
  test.each([
    linkedIn,
    'https://linkedin.com/feed/',
    'https://de.linkedin.com/in/ada',
    'https://m.linkedin.com/in/ada?x#y',
    'https://www.linkedin.com./in/ada',
    'https://www.linkedin.com',
  ])('%s', (url) => {
    expect(linkedInTab({ id, url, ...inTab }, id)).toBe(7);
  });

  test.each<[string, Sender]>([
    ['a look-alike host', { id, url: 'https://notlinkedin.com/in/ada', ...inTab }],
    [
      'LinkedIn as a subdomain of another host',
      { id, url: 'https://linkedin.com.evil.example/in/a', ...inTab },
    ],
    ['a host in the user part', { id, url: 'https://linkedin.com@evil.example/in/a', ...inTab }],
    ['a host in the path', { id, url: 'https://evil.example/linkedin.com', ...inTab }],
    ['a host in the query', { id, url: 'https://evil.example?.linkedin.com', ...inTab }],
    ['a host in the fragment', { id, url: 'https://evil.example#.linkedin.com', ...inTab }],
    ['a hyphen instead of a dot', { id, url: 'https://evil-linkedin.com/in/ada', ...inTab }],
    ['another port', { id, url: 'https://www.linkedin.com:8443/in/ada', ...inTab }],
    ['plain HTTP', { id, url: 'http://www.linkedin.com/in/ada', ...inTab }],
    ['a blob of the page', { id, url: `blob:${linkedIn}`, ...inTab }],
    ['one of our own pages', { id, url: `${origin}/popup.html`, ...inTab }],
    ['a frame in the page', { id, url: linkedIn, frameId: 3, tab: { id: 7 } }],
    ['an unknown frame', { id, url: linkedIn, tab: { id: 7 } }],
    ['no tab', { id, url: linkedIn, frameId: 0 }],
    ['a tab without an id', { id, url: linkedIn, frameId: 0, tab: {} }],
    ['another extension', { id: 'ponm', url: linkedIn, ...inTab }],
    ['no extension id', { url: linkedIn, ...inTab }],
    ['no URL', { id, ...inTab }],
    ['an empty sender', {}],
  ])('not from %s', (_, sender) => {
    expect(linkedInTab(sender, id)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { isOwnPage, linkedInTab, type Sender } from '../../../utils/messages/sender.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const origin = `chrome-extension://${id}`;
const linkedIn = 'https://www.linkedin.com/in/ada-lovelace/';
const inTab = { frameId: 0, tab: { id: 7 } };

const firefox = { id: 'calling-card@example.org', origin: 'moz-extension://0f2e-11ee-be56' };

describe('a page of ours is one of this extension, wherever it is shown', () => {
  test.each<[string, Sender, boolean]>([
    ['the popup', { id, url: `${origin}/popup.html` }, true],
    ['the popup opened as a tab', { id, url: `${origin}/popup.html`, ...inTab }, true],
    ['the options with a fragment', { id, url: `${origin}/options.html?a#b`, ...inTab }, true],
    ['our content script on LinkedIn', { id, url: linkedIn, ...inTab }, false],
    ['our content script on any page', { id, url: 'https://evil.example/', ...inTab }, false],
    ['another extension', { id: 'ponm', url: 'chrome-extension://ponm/popup.html' }, false],
    ['another extension with our address', { id: 'ponm', url: `${origin}/popup.html` }, false],
    ['a page whose address starts like ours', { id, url: `${origin}.evil.example/` }, false],
    ['a page that names us in its path', { id, url: `https://evil.example/${origin}/` }, false],
    ['a page that names us in its query', { id, url: `https://evil.example?${origin}/` }, false],
    ['a page that names us as its user', { id, url: `chrome-extension://${id}@evil/` }, false],
    ['a sender without an address', { id }, false],
    ['a sender with an empty address', { id, url: '' }, false],
    ['a page of no host', { id, url: 'about:blank' }, false],
    ['a page of ours in another scheme', { id, url: `https://${id}/popup.html` }, false],
    ['a sender without an id', { url: `${origin}/popup.html` }, false],
    ['nobody', {}, false],
  ])('%s', (_, sender, isOurs) => {
    expect(isOwnPage(sender, id, origin)).toBe(isOurs);
  });

  test('in Firefox too, where id and host differ', () => {
    const sender = { id: firefox.id, url: `${firefox.origin}/popup.html` };
    expect(isOwnPage(sender, firefox.id, firefox.origin)).toBe(true);
    expect(isOwnPage(sender, firefox.id, 'moz-extension://another')).toBe(false);
  });
});

describe('a slug is taken only from our content script in a tab’s own LinkedIn page', () => {
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
    ['a host below another', { id, url: 'https://linkedin.com.evil.example/in/a', ...inTab }],
    ['a host in the user part', { id, url: 'https://linkedin.com@evil.example/in/a', ...inTab }],
    ['a host in the path', { id, url: 'https://evil.example/linkedin.com', ...inTab }],
    ['a host in the query', { id, url: 'https://evil.example?.linkedin.com', ...inTab }],
    ['a host in the fragment', { id, url: 'https://evil.example#.linkedin.com', ...inTab }],
    ['a dash for a dot', { id, url: 'https://evil-linkedin.com/in/ada', ...inTab }],
    ['another port', { id, url: 'https://www.linkedin.com:8443/in/ada', ...inTab }],
    ['no encryption', { id, url: 'http://www.linkedin.com/in/ada', ...inTab }],
    ['a blob of the page', { id, url: `blob:${linkedIn}`, ...inTab }],
    ['a page of ours', { id, url: `${origin}/popup.html`, ...inTab }],
    ['a frame within the page', { id, url: linkedIn, frameId: 3, tab: { id: 7 } }],
    ['a frame that is not told', { id, url: linkedIn, tab: { id: 7 } }],
    ['no tab', { id, url: linkedIn, frameId: 0 }],
    ['a tab without an id', { id, url: linkedIn, frameId: 0, tab: {} }],
    ['another extension', { id: 'ponm', url: linkedIn, ...inTab }],
    ['no extension', { url: linkedIn, ...inTab }],
    ['no address', { id, ...inTab }],
    ['nobody', {}],
  ])('but not from %s', (_, sender) => {
    expect(linkedInTab(sender, id)).toBeUndefined();
  });
});

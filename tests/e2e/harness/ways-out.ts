import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import type { Page } from 'puppeteer-core';

/** Runs in the page: tries to send something to the address, which is `http:` or, for WebRTC, `stun:`. */
type Try = (address: string) => unknown;

/** Adds an element with these attributes to the page. */
const element = (tag: string, attributes: Readonly<Record<string, string>>): Try =>
  // nb. Run in the page, it has nothing but its text.
  new Function(
    'address',
    `const element = document.createElement('${tag}');
    for (const [name, value] of Object.entries(${JSON.stringify(attributes)}))
      element.setAttribute(name, value.replace('ADDRESS', address));
    document[element.localName === 'link' ? 'head' : 'body'].append(element);
    if (element.localName === 'a') element.click();
    if (element.localName === 'form') element.submit();`,
  ) as Try;

const link = (rel: string, attributes: Readonly<Record<string, string>> = {}) =>
  element('link', { rel, href: 'ADDRESS', ...attributes });

/** The ways out of a page that our policy closes. */
export const closedWays: Readonly<Record<string, Try>> = {
  fetch: (address) => fetch(address, { mode: 'no-cors' }),
  XMLHttpRequest: (address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.send();
  },
  sendBeacon: (address) => navigator.sendBeacon(address, 'x'),
  EventSource: (address) => new EventSource(address),
  WebSocket: (address) => new WebSocket(address.replace('http', 'ws')),
  '<a ping>': element('a', { href: '#', ping: 'ADDRESS' }),
  '<img>': element('img', { src: 'ADDRESS' }),
  '<svg> image': (address) => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', address);
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.append(image);
    document.body.append(picture);
  },
  'image of a style': (address) => {
    const box = document.createElement('p');
    box.style.backgroundImage = `url(${address})`;
    box.textContent = 'with a background';
    document.body.append(box);
  },
  '<link rel="icon">': link('icon'),
  '<audio>': element('audio', { src: 'ADDRESS' }),
  '<link rel="stylesheet">': link('stylesheet'),
  '<style> @import': (address) => {
    const style = document.createElement('style');
    style.textContent = `@import url(${address})`;
    document.body.append(style);
  },
  FontFace: (address) => new FontFace('other', `url(${address})`).load(),
  '<script>': element('script', { src: 'ADDRESS' }),
  // nb. As text, which the test runner doesn't transform.
  'import()': new Function('address', 'return import(address)') as Try,
  Worker: (address) => new Worker(address),
  SharedWorker: (address) => new SharedWorker(address),
  '<iframe>': element('iframe', { src: 'ADDRESS' }),
  '<object>': element('object', { data: 'ADDRESS' }),
  '<embed>': element('embed', { src: 'ADDRESS' }),
  '<form>': element('form', { action: 'ADDRESS', method: 'post', target: '_blank' }),
  '<link rel="prefetch">': link('prefetch'),
  '<link rel="preload">': link('preload', { as: 'image' }),
  '<link rel="modulepreload">': link('modulepreload'),
  '<link rel="manifest">': link('manifest'),
};

/** The ways out of a page that no policy closes. */
export const openWays: Readonly<Record<string, Try>> = {
  'window.open': (address) => open(address),
  '<a target>': element('a', { href: 'ADDRESS', target: '_blank' }),
  '<link rel="preconnect">': link('preconnect'),
  RTCPeerConnection: async (address) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: address }] });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
  },
};

/** As open, and tried last: the page goes to the address, and is gone. */
export const navigation: Readonly<Record<string, Try>> = {
  'location.href': (address) => {
    location.href = address;
  },
};

/** Something outside that pages can reach: what arrived, by the name of its way out. */
export interface Outside {
  readonly arrived: ReadonlySet<string>;
  /** An empty page of it, without any policy. */
  readonly page: string;
  /** Tries the ways out of the page. One that throws is closed. */
  tryAll(page: Page, ways: Readonly<Record<string, Try>>): Promise<void>;
  close(): void;
}

/** Opens ports on 127.0.0.1 that record what arrives. The caller must close them. */
export async function openOutside(): Promise<Outside> {
  const arrived = new Set<string>();
  const arrive = (path = '') => {
    const name = decodeURIComponent(path.slice(1));
    // nb. The browser also asks for the icon of a page.
    if (name !== 'page' && name !== 'favicon.ico') arrived.add(name);
  };
  const server = createServer((request, answer) => {
    arrive(request.url);
    answer.setHeader('content-type', 'text/html').end('<!doctype html><body>Outside</body>');
  });
  server.on('upgrade', (request, socket) => {
    arrive(request.url);
    socket.destroy();
  });
  // nb. A connection says nothing of what it is for.
  const connected = createPlainServer((socket) => {
    arrived.add('<link rel="preconnect">');
    socket.destroy();
  });
  const stun = createSocket('udp4').on('message', () => arrived.add('RTCPeerConnection'));
  stun.bind(0, '127.0.0.1');
  for (const each of [server, connected]) each.listen(0, '127.0.0.1');
  await Promise.all([server, connected, stun].map((each) => once(each, 'listening')));
  const hostOf = (each: { address(): unknown }) =>
    `127.0.0.1:${(each.address() as AddressInfo).port}`;
  const addressOf = (name: string) => {
    if (name === 'RTCPeerConnection') return `stun:${hostOf(stun)}`;
    if (name === '<link rel="preconnect">') return `http://${hostOf(connected)}/`;
    return `http://${hostOf(server)}/${encodeURIComponent(name)}`;
  };
  return {
    arrived,
    page: addressOf('page'),
    async tryAll(page, ways) {
      // nb. A page in the background isn't painted, and loads no pictures of styles.
      await page.bringToFront();
      for (const [name, attempt] of Object.entries(ways)) {
        const code = `try { Promise.resolve((${attempt})(${JSON.stringify(addressOf(name))})).catch(() => {}); } catch {}`;
        await page.evaluate(code);
      }
    },
    close() {
      server.closeAllConnections();
      for (const each of [server, connected, stun]) each.close();
    },
  };
}

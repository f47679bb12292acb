import { expect, test } from 'vitest';
import { reservedSlugs } from '../../sandbox/faults/reserved-slugs.ts';
import { readProfiles } from '../../sandbox/profiles.ts';
import { useSandbox } from './client.ts';
import { getOverTls } from './tls-client.ts';

const sandbox = useSandbox();

function get(path: string, host = 'www.linkedin.com') {
  return getOverTls(sandbox.sandbox.tlsPort, `https://${host}${path}`);
}

test.each([
  ['/in/maya-lindqvist', 'www.linkedin.com'],
  ['/in/maya-lindqvist/', 'www.linkedin.com'],
  ['/in/maya-lindqvist/', 'linkedin.com'],
  ['/in/maya-lindqvist/', 'de.linkedin.com'],
  ['/in/maya-lindqvist/', 'www.linkedin.com.'],
  ['/in/maya-lindqvist/?miniProfileUrn=x', 'www.linkedin.com'],
  ['/in/maya-lindqvist/de', 'www.linkedin.com'],
  ['/in/maya-lindqvist/details/experience/', 'www.linkedin.com'],
  ['/in/maya-lindqvist/overlay/contact-info/', 'www.linkedin.com'],
  ['/in/maya-lindqvist/recent-activity/all/', 'www.linkedin.com'],
  ['/mwlite/in/maya-lindqvist', 'm.linkedin.com'],
  ['/m/in/maya-lindqvist/', 'www.linkedin.com'],
  ['/comm/in/maya-lindqvist/', 'www.linkedin.com'],
])('%s on %s shows the person', async (path, host) => {
  const { status, body } = await get(path, host);
  expect(status).toBe(200);
  expect(body).toContain('<title>Maya Lindqvist</title>');
  expect(body).toContain('<h1 dir="auto">Maya Lindqvist</h1>');
});

test.each([
  ['/feed/', 'Feed'],
  ['/mynetwork/', 'My network'],
  ['/company/northwind-robotics/', 'Company'],
  ['/company/northwind-robotics/people/', 'Company'],
  ['/jobs/', 'Jobs'],
  ['/search/results/people/?keywords=maya', 'Search'],
  ['/login', 'Sign in'],
])('%s is a page that is not a profile', async (path, title) => {
  const { status, body } = await get(path);
  expect(status).toBe(200);
  expect(body).toContain(`<title>${title}</title>`);
});

test.each(['/in/', '/nowhere/'])('%s is not found', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('the start page and the own profile redirect', async () => {
  expect(await get('/')).toMatchObject({ status: 302, location: '/feed/' });
  expect(await get('/in/me/')).toMatchObject({ status: 302, location: '/in/maya-lindqvist/' });
});

test('slugs in other scripts, member tokens and malformed URLs have a page', async () => {
  expect((await get('/in/%E6%9E%97%E8%8B%A5%E6%BA%AA-7a3b21/')).body).toContain('林若溪</h1>');
  const token = await get('/in/ACoAABvErAaSh6r0veMemb3rTok3nXyZ0123456/');
  expect(token.body).toContain('Vera Ashgrove</h1>');
  expect((await get('/in/jo-van-berg-7a3b21/')).body).toContain('Jo Van Berg</h1>');
  expect((await get('/in/%E0%A4%A/')).status).toBe(200);
});

test('the feed links to every profile, with and without a page load, and to every fault', async () => {
  const { body } = await get('/feed/');
  for (const { slug } of [...readProfiles().all, ...reservedSlugs]) {
    expect(body).toContain(`<a href="/in/${encodeURIComponent(slug)}/" data-in-page>`);
  }
  for (const { slug } of readProfiles().all) {
    expect(body).toContain(`<a href="/in/${encodeURIComponent(slug)}/">Open `);
  }
});

test('hostile text is shown, not run', async () => {
  for (const path of ['/feed/', '/in/mallory-markup/', '/in/mallory-markup/details/experience/']) {
    const { body } = await get(path);
    expect(body).not.toMatch(/<(img|svg|iframe|b|marquee)[ >]/);
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(body).not.toMatch(/href="(?!\/|data:,)/);
  }
  expect((await get('/in/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E/')).body).not.toContain(
    '<script>alert',
  );
});

test('the same URL always returns the same bytes', async () => {
  for (const path of ['/feed/', '/in/maya-lindqvist/', '/in/nobody-in-particular/']) {
    expect((await get(path)).body).toBe((await get(path)).body);
  }
});

test('every profile has a page', async () => {
  for (const { slug } of readProfiles().all) {
    expect((await get(`/in/${encodeURIComponent(slug)}/`)).status).toBe(200);
  }
});

import type { Page } from 'puppeteer-core';
import type { Protocol } from '../../../utils/messages/protocol.ts';
import { maxLimits } from '../../../utils/rate-limit/limits.ts';

/** Wishes to fetch all the slugs, sent at once from one of the extension's own pages. */
export async function enrich(page: Page, slugs: readonly string[]): Promise<void> {
  await send(
    page,
    'command',
    slugs.map((slug) => ({ slug, command: 'enrich' })),
  );
}

/** Sets the pace to the most that a person may allow. */
export async function allowMost(page: Page): Promise<void> {
  await send(page, 'saveSettings', [{ fetchOnOpen: true, limits: maxLimits }]);
}

/** Sends the messages in the form that `utils/messages` gives them; throws where one is refused. */
async function send(page: Page, type: keyof Protocol, messages: readonly unknown[]): Promise<void> {
  const answers = await page.evaluate(
    (type, messages) =>
      Promise.all(
        messages.map((data, id) =>
          chrome.runtime.sendMessage({ id, type, data, timestamp: Date.now() }),
        ),
      ),
    type,
    messages,
  );
  const refused = answers.find((answer) => answer?.res?.ok !== true);
  if (refused) throw new Error(`The background refused ${type}: ${JSON.stringify(refused)}`);
}

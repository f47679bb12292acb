import type { Page } from 'puppeteer-core';
import type { Protocol } from '../../../utils/messages/protocol.ts';
import { maxLimits } from '../../../utils/rate-limit/limits.ts';

/** Sends an `enrich` command for every slug at once, from one of the extension's pages. */
export async function enrich(page: Page, slugs: readonly string[]): Promise<void> {
  await send(
    page,
    'command',
    slugs.map((slug) => ({ slug, command: 'enrich' })),
  );
}

/** Sets the limits to the highest that the user can choose. */
export async function setHighestLimits(page: Page): Promise<void> {
  await send(page, 'saveSettings', [{ fetchOnOpen: true, limits: maxLimits }]);
}

/** Sends the messages in the format of `utils/messages`. Throws if one is refused. */
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

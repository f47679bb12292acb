import { addContextMenu, type MenuClick, menuItems } from '../../utils/browser/context-menus.ts';
import { keepListText } from '../../utils/browser/list-text.ts';
import { openLibrary } from '../../utils/browser/own-pages.ts';
import { readSelected, type Selected } from '../../utils/browser/selected-links.ts';
import type { Engine } from '../../utils/engine/engine.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { type Slug, slugFromUrl } from '../../utils/profile/slug.ts';

/** How much of a selection is taken over, in characters. */
const maxLength = 1_000_000;

/**
 * Does what the user chooses in the context menu. Call this synchronously when the background starts. Returns
 * the function that puts the items into the user's language.
 */
export function answerMenus(
  { command }: Pick<Engine, 'command'>,
  translate: () => Promise<Translate>,
  report: (error: unknown) => void,
): () => Promise<void> {
  const texts = async () => {
    const t = await translate();
    return { fetchPerson: t('menu_fetch'), importSelection: t('menu_import_selection') };
  };
  return addContextMenu(texts, (click) => {
    const slug = clickedSlug(click);
    if (slug !== undefined) command(slug, 'enrich').catch(report);
    else if (click.menuItemId === menuItems.importSelection) importSelection(click).catch(report);
  });
}

async function importSelection(click: MenuClick): Promise<void> {
  const { tabId, frameId = 0 } = click;
  // nb. First: the browser lets us ask for a permission only right after the click.
  const selected = tabId === undefined ? undefined : await readSelected(tabId, frameId, maxLength);
  await keepListText(listText(selected ?? { text: click.selectionText ?? '', links: [] }));
  await openLibrary('#import-list');
}

/** The person whom a click asks to fetch, if any. */
export function clickedSlug({ menuItemId, linkUrl, pageUrl }: MenuClick): Slug | undefined {
  if (menuItemId === menuItems.fetchLink) return slugFromUrl(linkUrl ?? '');
  if (menuItemId === menuItems.fetchPage) return slugFromUrl(pageUrl ?? '');
  return undefined;
}

/**
 * The text to look for profiles in, one address per line. Links to elsewhere are left out, and if there are
 * links to LinkedIn, so are lines without an address: a name is no profile.
 */
export function listText({ text, links }: Selected): string {
  const addresses = links.filter(isAboutLinkedIn);
  const lines = addresses.length > 0 ? text.split('\n').filter(isAboutLinkedIn) : [text];
  return [...addresses, ...lines].join('\n').slice(0, maxLength);
}

/** nb. Also of a link that leads to LinkedIn through another site. */
const isAboutLinkedIn = (text: string) => /linkedin\.com/i.test(text);

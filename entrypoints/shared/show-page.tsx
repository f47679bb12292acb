import { type ComponentChildren, render } from 'preact';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { loadTranslate } from '../../utils/browser/translate.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import { directionOf } from '../../utils/i18n/languages.ts';
import type { MessageKey } from '../../utils/i18n/messages.ts';

/**
 * Renders a page in the user's language, and again when the user chooses another. Without readable settings,
 * it is the browser's.
 */
export async function showPage(
  title: MessageKey,
  settings: Pick<SettingsStore, 'settings'>,
  page: ComponentChildren,
): Promise<void> {
  const app = document.getElementById('app');
  const show = async () => {
    const chosen = await settings.settings().catch(() => undefined);
    const t = await loadTranslate(chosen?.language);
    const language = t('language');
    Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
    document.title = t(title);
    if (app) render(<TranslateProvider value={t}>{page}</TranslateProvider>, app);
  };
  localArea.onChanged.addListener(() => void show());
  await show();
}

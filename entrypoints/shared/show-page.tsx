import { type ComponentChildren, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { AllowAccessProvider } from '../../components/ui/allow-access.tsx';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { loadTranslate } from '../../utils/browser/translate.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import { directionOf, type Language, languages } from '../../utils/i18n/languages.ts';
import type { MessageKey, Translate } from '../../utils/i18n/messages.ts';

/**
 * Renders a page in the user's language, and follows when the user chooses another. Without readable settings,
 * it is the browser's.
 */
export async function showPage(
  title: MessageKey,
  settings: Pick<SettingsStore, 'settings'>,
  page: ComponentChildren,
): Promise<void> {
  const load = async () => {
    const chosen = await settings.settings().catch(() => undefined);
    remember(chosen?.language);
    return loadTranslate(chosen?.language);
  };
  const app = document.getElementById('app');
  const translate = await loadTranslate(remembered());
  if (app) {
    render(
      <Translated title={title} translate={translate} load={load}>
        {page}
      </Translated>,
      app,
    );
  }
}

// nb. The settings take a while to read, and the first content must neither wait for them nor change its language.
const key = 'language';
const remembered = () => languages.find((language) => language === localStorage.getItem(key));
const remember = (language: Language | undefined) =>
  language ? localStorage.setItem(key, language) : localStorage.removeItem(key);

const loadOutxAccess = () => import('./outx-access.ts');

interface TranslatedProps {
  title: MessageKey;
  /** The messages at first. */
  translate: Translate;
  load: () => Promise<Translate>;
  children: ComponentChildren;
}

/** nb. A component, because rendering the page once more would give out the ids of `useId` a second time. */
function Translated({ title, translate, load, children }: TranslatedProps) {
  const [t, setT] = useState(() => translate);
  const [allowAccess, setAllowAccess] = useState<() => void>();
  useEffect(() => {
    const read = () => void load().then((next) => setT(() => next));
    const readChanged = (changes: object) => {
      if ('settings' in changes) read();
    };
    void loadOutxAccess().then(({ followOutxAccess }) =>
      followOutxAccess((allow) => setAllowAccess(() => allow)),
    );
    read();
    localArea.onChanged.addListener(readChanged);
    return () => localArea.onChanged.removeListener(readChanged);
  }, [load]);
  const language = t('language');
  Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
  document.title = t(title);
  return (
    <TranslateProvider value={t}>
      <AllowAccessProvider value={allowAccess}>{children}</AllowAccessProvider>
    </TranslateProvider>
  );
}

import '../../components/ui/theme.css';
import { render } from 'preact';
import { AllowAccessProvider } from '../../components/ui/allow-access.tsx';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { directionOf, type LocaleFile } from '../../utils/i18n/languages.ts';
import { t as english, translateFrom } from '../components/translate.ts';
import { type FolderName, loadGroups } from './folders.ts';

/**
 * Shows one story: `frame.html?folder=ui#notice-calm`, or in another language: `?folder=ui&language=pt_BR`. Another hash shows another story
 * without loading the page again. `data-shown` of the root names the story once it is complete.
 */
const address = new URLSearchParams(location.search);
const localeFiles = import.meta.glob<LocaleFile>('../../public/_locales/*/messages.json', {
  import: 'default',
});
const language = address.get('language') ?? 'en';
const t = language === 'en' ? english : translateFrom(await load(language));
const groups = await loadGroups(address.get('folder') as FolderName);

async function show(): Promise<void> {
  const id = location.hash.slice(1);
  const group = groups.find(({ stories }) => stories.some((story) => story.id === id));
  const story = group?.stories.find((story) => story.id === id);
  if (!group || !story) throw new Error(`There is no story ${id}.`);
  const { root, app } = emptyRoot();
  document.documentElement.lang = t('language');
  document.documentElement.dir = story.dir ?? directionOf(t('language'));
  // nb. Pages and dialogs fill the frame. A component alone has some space around it instead.
  const isAlone = group.size.height === undefined;
  app.style.padding = isAlone ? '16px' : '';
  document.body.style.padding = isAlone ? '0' : '';
  render(
    <TranslateProvider value={t}>
      <AllowAccessProvider value={() => {}}>{story.view}</AllowAccessProvider>
    </TranslateProvider>,
    app,
  );
  await afterEffects();
  if (story.play) {
    await story.play(app);
    await afterEffects();
  }
  root.dataset.shown = id;
  if (window.frameElement instanceof HTMLElement && isAlone) {
    window.frameElement.style.height = `${app.offsetHeight}px`;
  }
}

async function load(language: string): Promise<LocaleFile> {
  const file = localeFiles[`../../public/_locales/${language}/messages.json`];
  if (!file) throw new Error(`There are no messages in ${language}.`);
  return file();
}

/** Waits until Preact has drawn, and run the effects, which may draw again. */
async function afterEffects(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

/** A new element for each story, so that none inherits another's state. */
function emptyRoot() {
  const root = document.documentElement;
  const old = document.getElementById('app');
  if (old) render(null, old);
  const app = document.createElement('div');
  app.id = 'app';
  old?.replaceWith(app);
  return { root, app };
}

addEventListener('hashchange', () => void show());
await show();

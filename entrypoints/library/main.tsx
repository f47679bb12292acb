import { render } from 'preact';
import '../../components/library/library.css';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { t } from '../../utils/browser/translate.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createLibrary } from '../../utils/store/library.ts';
import { createSettingsStore } from '../../utils/store/settings.ts';
import { LibraryPage } from './library-page.tsx';

// nb. A file let go of beside the place for it would otherwise take the page's own place.
for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault());

const app = document.getElementById('app');
if (app) {
  render(
    <TranslateProvider value={t}>
      <LibraryPage
        library={createLibrary(createDatabase())}
        settings={createSettingsStore(localArea)}
      />
    </TranslateProvider>,
    app,
  );
}

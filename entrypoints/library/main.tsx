import '../../components/ui/theme.css';
import { render } from 'preact';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { t } from '../../utils/browser/translate.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createImportStaging } from '../../utils/store/import-staging.ts';
import { createLibraryDetails } from '../../utils/store/library-details.ts';
import { createLibrary } from '../../utils/store/library-store.ts';
import { createListStore } from '../../utils/store/list-store.ts';
import { createQueueReader } from '../../utils/store/queue/queue-reader.ts';
import { createSettingsStore } from '../../utils/store/settings-store.ts';
import { readAllAgain } from '../shared/on-change.ts';
import { LibraryPage } from './library-page.tsx';

// nb. Otherwise the browser would open a file that is dropped beside the file field.
for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault());

const app = document.getElementById('app');
if (app) {
  const database = createDatabase({ closed: readAllAgain });
  render(
    <TranslateProvider value={t}>
      <LibraryPage
        library={{ ...createLibrary(database), ...createLibraryDetails(database) }}
        staging={createImportStaging(database)}
        lists={createListStore(database)}
        queue={createQueueReader(database)}
        settings={createSettingsStore(localArea)}
      />
    </TranslateProvider>,
    app,
  );
}

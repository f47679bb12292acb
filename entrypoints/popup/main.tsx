import '../../components/ui/theme.css';
import { render } from 'preact';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { t } from '../../utils/browser/translate.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createLibrary } from '../../utils/store/library-store.ts';
import { createSettingsStore } from '../../utils/store/settings-store.ts';
import { readAllAgain } from '../shared/on-change.ts';
import { Popup } from './popup.tsx';

const app = document.getElementById('app');
if (app) {
  const database = createDatabase({ closed: readAllAgain });
  render(
    <TranslateProvider value={t}>
      <Popup
        database={database}
        library={createLibrary(database)}
        settings={createSettingsStore(localArea)}
      />
    </TranslateProvider>,
    app,
  );
}

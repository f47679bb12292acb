import '../../components/ui/theme.css';
import { render } from 'preact';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { t } from '../../utils/browser/translate.ts';
import { createActivityLog } from '../../utils/store/activity-log.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createKeyVault } from '../../utils/store/key-vault.ts';
import { createLibrary } from '../../utils/store/library-store.ts';
import { createSettingsStore } from '../../utils/store/settings-store.ts';
import { readAllAgain } from '../shared/on-change.ts';
import { Options } from './options.tsx';

const app = document.getElementById('app');
if (app) {
  const database = createDatabase({ closed: readAllAgain });
  render(
    <TranslateProvider value={t}>
      <Options
        settings={createSettingsStore(localArea)}
        vault={createKeyVault(database)}
        library={createLibrary(database)}
        log={createActivityLog(database)}
      />
    </TranslateProvider>,
    app,
  );
}

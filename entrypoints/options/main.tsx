import { render } from 'preact';
import '../../components/options/options.css';
import { type Words, WordsProvider } from '../../components/ui/translate.tsx';
import { sentence } from '../../utils/browser/translate.ts';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { createActivityLog } from '../../utils/store/activity-log.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createKeyVault } from '../../utils/store/key-vault.ts';
import { createLibrary } from '../../utils/store/library.ts';
import { createSettingsStore } from '../../utils/store/settings.ts';
import { Options } from './options.tsx';

const app = document.getElementById('app');
if (app) {
  const database = createDatabase();
  render(
    <WordsProvider value={sentence as Words}>
      <Options
        settings={createSettingsStore(localArea)}
        vault={createKeyVault(database)}
        library={createLibrary(database)}
        log={createActivityLog(database)}
      />
    </WordsProvider>,
    app,
  );
}

import '../../components/ui/theme.css';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createKeyVault } from '../../utils/store/key-vault.ts';
import { createSettingsStore } from '../../utils/store/settings-store.ts';
import { showPage } from '../shared/show-page.tsx';
import { Welcome } from './welcome.tsx';

const settings = createSettingsStore(localArea);
void showPage(
  'welcome_title',
  settings,
  <Welcome settings={settings} vault={createKeyVault(createDatabase())} />,
);

import '../../components/ui/theme.css';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createLibrary } from '../../utils/store/library-store.ts';
import { createSettingsReader } from '../../utils/store/settings-reader.ts';
import { readAllAgain } from '../shared/on-change.ts';
import { showPage } from '../shared/show-page.tsx';
import { Popup } from './popup.tsx';

const database = createDatabase({ closed: readAllAgain });
const settings = createSettingsReader(localArea);
void showPage(
  'extension_name',
  settings,
  <Popup database={database} library={createLibrary(database)} settings={settings} />,
);

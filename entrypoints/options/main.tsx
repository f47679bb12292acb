import '../../components/ui/theme.css';
import { localArea, sessionArea } from '../../utils/browser/storage-areas.ts';
import { createActivityLog } from '../../utils/store/activity-log.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createDeliveryReader } from '../../utils/store/deliveries/delivery-reader.ts';
import { createKeyVault } from '../../utils/store/key-vault.ts';
import { createLibrary } from '../../utils/store/library-store.ts';
import { createSettingsStore } from '../../utils/store/settings-store.ts';
import { createTeamReader } from '../../utils/store/team/team-reader.ts';
import { createUnlockedKeyStore } from '../../utils/store/unlocked-key-store.ts';
import { readAllAgain } from '../shared/on-change.ts';
import { showPage } from '../shared/show-page.tsx';
import { Options } from './options.tsx';

const database = createDatabase({ closed: readAllAgain });
const settings = createSettingsStore(localArea);
void showPage(
  'options_page_title',
  settings,
  <Options
    settings={settings}
    session={createUnlockedKeyStore(sessionArea)}
    vault={createKeyVault(database)}
    library={createLibrary(database)}
    deliveries={createDeliveryReader(database)}
    team={createTeamReader(database)}
    log={createActivityLog(database)}
  />,
);

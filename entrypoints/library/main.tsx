import '../../components/ui/theme.css';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createDeliveryReader } from '../../utils/store/deliveries/delivery-reader.ts';
import { createImportStaging } from '../../utils/store/import-staging.ts';
import { createLibraryDetails } from '../../utils/store/library-details.ts';
import { createLibrary } from '../../utils/store/library-store.ts';
import { createListStore } from '../../utils/store/list-store.ts';
import { createQueueReader } from '../../utils/store/queue/queue-reader.ts';
import * as indexReader from '../../utils/store/read-index.ts';
import { createSettingsStore } from '../../utils/store/settings-store.ts';
import { createTeamReader } from '../../utils/store/team/team-reader.ts';
import { readAllAgain } from '../shared/on-change.ts';
import { showPage } from '../shared/show-page.tsx';
import { LibraryPage } from './library-page.tsx';
import { packIndexOnce } from './pack-index-once.ts';

// nb. Otherwise the browser would open a file that is dropped beside the file field.
for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault());

const database = createDatabase({ closed: readAllAgain });
// nb. It opens while the page renders for the first time. Who reads from it hears of an error.
database.connect().catch(() => {});
const settings = createSettingsStore(localArea);
const library = createLibrary(database, { askToPack: packIndexOnce(), indexReader });
void showPage(
  'library_page_title',
  settings,
  <LibraryPage
    library={{ ...library, ...createLibraryDetails(database) }}
    staging={createImportStaging(database)}
    lists={createListStore(database)}
    queue={createQueueReader(database)}
    deliveries={createDeliveryReader(database)}
    team={createTeamReader(database)}
    settings={settings}
  />,
);

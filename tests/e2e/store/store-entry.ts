export { createActivityLog } from '../../../utils/store/activity-log.ts';
export { createCurationStore } from '../../../utils/store/library-writer.ts';
export { createDatabase } from '../../../utils/store/database.ts';
export { createImportStore } from '../../../utils/store/import-store.ts';
export { createKeyVault } from '../../../utils/store/key-vault.ts';
export { createLibrary } from '../../../utils/store/library.ts';
export { createTaskStore } from '../../../utils/store/task-store.ts';
export { fileFetch, rowsIn } from './store-steps.ts';

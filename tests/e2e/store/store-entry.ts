export { createActivityLog } from '../../../utils/store/activity-log.ts';
export { createDatabase } from '../../../utils/store/database.ts';
export { createKeyVault } from '../../../utils/store/key-vault.ts';
export { createLibraryWriter } from '../../../utils/store/library-writer.ts';
export { createTaskStore } from '../../../utils/store/task-store.ts';
export {
  createImports,
  createWholeLibrary as createLibrary,
  rowsIn,
  saveFetch,
  seenIn,
} from './store-steps.ts';

export { createActivityLog } from '../../../utils/store/activity-log.ts';
export { createDatabase } from '../../../utils/store/database.ts';
export { createKeyVault } from '../../../utils/store/key-vault.ts';
export { createLibrary } from '../../../utils/store/library.ts';
export { createTaskStore } from '../../../utils/store/task-store.ts';

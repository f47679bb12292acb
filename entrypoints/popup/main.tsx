import { render } from 'preact';
import '../../components/popup/popup.css';
import { type Words, WordsProvider } from '../../components/ui/translate.tsx';
import { sentence } from '../../utils/browser/translate.ts';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { createDatabase } from '../../utils/store/database.ts';
import { createLibrary } from '../../utils/store/library.ts';
import { createSettingsStore } from '../../utils/store/settings.ts';
import { Popup } from './popup.tsx';

const app = document.getElementById('app');
if (app) {
  render(
    <WordsProvider value={sentence as Words}>
      <Popup library={createLibrary(createDatabase())} settings={createSettingsStore(localArea)} />
    </WordsProvider>,
    app,
  );
}

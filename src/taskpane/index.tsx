import { createRoot } from 'react-dom/client';
import { createApp } from './actions/app';
import { perform } from './actions/registry';
import { registerRibbon } from './actions/ribbon';
import { officeHost } from './ports/host';
import { rememberedTheme } from './ports/preferences';
import { excelWorkbook } from './ports/workbook';
import { Pane } from './shell/Pane';
import { initialState } from './state/state';
import { createStore } from './state/store';
import './shell/theme.css';

// The pane is shown without waiting for Office, which it needs only for what is done to the workbook.
const store = createStore({ ...initialState, theme: rememberedTheme() });
const app = createApp({ store, workbook: excelWorkbook, host: officeHost() });
registerRibbon(app);
// What is kept in the workbook can be opened only once Office has started.
void app.host.ready.then(() => {
  void perform('restore', app);
});
const place = document.getElementById('pane');
if (place) createRoot(place).render(<Pane app={app} />);

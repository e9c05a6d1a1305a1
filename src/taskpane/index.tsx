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

// The pane is shown at once: it needs Office only to write, and says so if it is not there then.
const store = createStore({ ...initialState, theme: rememberedTheme() });
const app = createApp({ store, workbook: excelWorkbook, host: officeHost() });
registerRibbon(app);
// What goes by the workbook can wait until Office has started.
void app.host.ready.then(() => {
  void perform('restore', app);
});
const place = document.getElementById('pane');
if (place) createRoot(place).render(<Pane app={app} />);

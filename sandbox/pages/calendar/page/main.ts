import { exposePage } from './api.ts';
import { setAttribute } from './dom.ts';
import { setup } from './setup.ts';
import { startSettings } from './settings-view.ts';
import { startSidePanel } from './side-panel.ts';
import { applyStyle } from './style.ts';
import { start } from './views.ts';
import { direction } from './labels.ts';

document.documentElement.lang = setup.language;
document.documentElement.dir = direction;
setAttribute(document.documentElement, 'data-theme', setup.theme);
applyStyle();

if (location.pathname.endsWith('/companion')) startSidePanel();
else if (location.pathname.endsWith('/settings')) startSettings();
else {
  start();
  exposePage();
}

import { type ComponentType, h, render } from 'preact';
import { language } from './language.ts';
import { type Model, openModel } from '../state/model.ts';
import './theme.css';
import './controls.css';

/** Fills a page of ours, in the host's language, for as long as it stands. @returns its model */
export function openPage(App: ComponentType<{ model: Model }>): Model {
  const closed = new AbortController();
  addEventListener('pagehide', () => closed.abort());
  document.documentElement.lang = language();
  const model = openModel(closed.signal);
  render(h(App, { model }), document.body);
  return model;
}

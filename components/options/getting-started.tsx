import { i18n } from '#i18n';
import css from './getting-started.module.css';

/** The way from nothing to a first room, while there is no key. */
export const GettingStarted = () => (
  <section class={css.start}>
    <h2>{i18n.t('options.gettingStarted')}</h2>
    <ol>
      <li>{i18n.t('options.step1')}</li>
      <li>{i18n.t('options.step2')}</li>
      <li>{i18n.t('options.step3')}</li>
    </ol>
  </section>
);

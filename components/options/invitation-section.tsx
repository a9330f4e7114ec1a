import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { run } from '../../lib/browser/run.ts';
import { type Language, languageOf, languages } from '../../lib/insert/templates.ts';
import { settings } from '../../lib/settings.ts';
import { language as browserLanguage, languageNames } from '../../lib/language.ts';
import { useSetting } from '../state/use-setting.ts';
import type { Standing } from '../state/standing.ts';
import { Labelled } from '../parts/labelled.tsx';
import { Section } from './section.tsx';
import { TemplateField } from './template-field.tsx';
import css from './invitation-section.module.css';

/** The texts that are inserted into mails and events, in the language that the host's guests speak. */
export function InvitationSection({ account, first }: Pick<Standing, 'account' | 'first'>) {
  const [chosen, choose] = useSetting(settings.templateLanguage);
  const [own, changeOwn] = useSetting(settings.templates);
  const id = useId();
  const wanted = chosen.value ?? 'auto';
  const ofBrowser = languageOf('auto', browserLanguage());
  const language = wanted === 'auto' ? ofBrowser : wanted;
  const words = {
    room: first[0]?.name ?? i18n.t('options.exampleRoom'),
    link: first[0]?.guestLink ?? 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ',
    host: account?.hostName ?? '',
  };
  return (
    <Section title={i18n.t('options.invitation')}>
      <p>{i18n.t('options.invitationHow', { room: '{room}', link: '{link}', host: '{host}' })}</p>
      <Labelled label={i18n.t('options.language')} for={id}>
        <select
          id={id}
          class={css.select}
          value={wanted}
          onChange={({ currentTarget }) => run(choose(currentTarget.value as Language | 'auto'))}
        >
          <option value="auto">{i18n.t('options.languageOfBrowser', [languageNames[ofBrowser]])}</option>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </Labelled>
      {own.value &&
        (['mail', 'event'] as const).map((kind) => (
          <TemplateField
            key={`${kind}-${language}`}
            kind={kind}
            language={language}
            own={own.value ?? {}}
            words={words}
            onChange={(next) => run(changeOwn(next))}
          />
        ))}
    </Section>
  );
}

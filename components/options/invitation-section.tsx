import { i18n, phrase } from '../../lib/shared/i18n/translate.ts';
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import { language as browserLanguage } from '../../lib/shared/i18n/language.ts';
import { type Language, languageCodes, languages } from '../../lib/shared/i18n/languages.ts';
import { hasLink, renderInvitation, type InvitationFields } from '../../lib/shared/invitation/render.ts';
import {
  languageOf,
  type OwnTemplates,
  templateFor,
  type TextKind,
} from '../../lib/shared/invitation/templates.ts';
import { settings } from '../../lib/shared/settings/settings.ts';
import { Labelled } from '../kit/fields.tsx';
import { useGuardedSave } from '../notices/link-guard.tsx';
import { useSetting } from '../state/settings.ts';
import type { Snapshot } from '../state/snapshot.ts';
import css from './invitation-section.module.css';
import { Refusal } from './refusal.tsx';
import { Section } from './section.tsx';

/** Settings section for the invitation templates and their language. */
export function InvitationSection({ account, first }: Pick<Snapshot, 'account' | 'first'>) {
  const [chosen, choose, languageProblem] = useSetting(settings.templateLanguage);
  const [own, changeOwn, problem] = useSetting(settings.templates);
  const edited = useSignal<TextKind>();
  const id = useId();
  const selected = chosen.value ?? 'auto';
  const browserDefault = languageOf('auto', browserLanguage());
  const language = selected === 'auto' ? browserDefault : selected;
  const fields = {
    room: first[0]?.name ?? i18n.t('options.exampleRoom'),
    link: first[0]?.guestLink ?? 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ',
    host: account?.hostName ?? '',
  };
  return (
    <Section id="invitation">
      <p>{i18n.t('options.invitationHow')}</p>
      <Labelled label={i18n.t('options.language')} for={id}>
        <select
          id={id}
          class={css.select}
          value={selected}
          onChange={({ currentTarget }) => reportErrors(choose(currentTarget.value as Language | 'auto'))}
        >
          <option value="auto">
            {i18n.t('options.languageOfBrowser', [phrase(languages[browserDefault].name)])}
          </option>
          {languageCodes.map((each) => (
            <option key={each} value={each} lang={each}>
              {languages[each].name}
            </option>
          ))}
        </select>
      </Labelled>
      <Refusal problem={languageProblem} />
      {own.value &&
        (['mail', 'event'] as const).map((kind) => (
          <TemplateField
            key={`${kind}-${language}`}
            kind={kind}
            language={language}
            own={own.value ?? {}}
            fields={fields}
            onChange={(next) => {
              edited.value = kind;
              reportErrors(changeOwn(next));
            }}
            problem={edited.value === kind ? problem : undefined}
          />
        ))}
    </Section>
  );
}

interface Props {
  /** For a mail or for an event. */
  kind: TextKind;
  language: Language;
  /** The user's own templates; missing ones use the built-in template. */
  own: OwnTemplates;
  /** Values for the preview. */
  fields: InvitationFields;
  /** Called with all own templates after a valid edit. */
  onChange: (own: OwnTemplates) => void;
  /** Why the browser refused to store this template, if it did. */
  problem?: ReadonlySignal<AppError | undefined> | undefined;
}

/**
 * Edits one invitation template with a preview of the inserted text. A template without the link
 * placeholder is not saved, and stays in the field for correction.
 */
export function TemplateField({ kind, language, own, fields, onChange, problem }: Props) {
  const builtInTemplate = languages[language][kind];
  const typed = useSignal(templateFor(kind, language, own));
  const id = useId();
  const usable = hasLink(typed.value);
  const { html, text } = renderInvitation(typed.value, fields);

  const save = (template: string) => {
    const { [`${kind}-${language}` as const]: _, ...others } = own;
    if (hasLink(template))
      onChange(template === builtInTemplate ? others : { ...others, [`${kind}-${language}`]: template });
  };
  const { commit, warning } = useGuardedSave(id, typed.value, save);
  const change = (template: string) => {
    typed.value = template;
    commit();
  };

  return (
    <div class={css.pair}>
      <Labelled label={i18n.t(kind === 'mail' ? 'options.inMails' : 'options.inEvents')} for={id}>
        <textarea
          id={id}
          class="field"
          rows={4}
          dir="auto"
          lang={language}
          value={typed.value}
          aria-invalid={!usable}
          aria-describedby={`${id}-refusal`}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
          }}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <p id={`${id}-refusal`} class={css.refusal} role="alert">
          {usable ? '' : i18n.t('insert.needsLink')}
        </p>
        {warning}
        {problem && <Refusal problem={problem} />}
        <button
          type="button"
          class={`link ${css.reset}`}
          disabled={typed.value === builtInTemplate}
          onClick={() => change(builtInTemplate)}
        >
          {i18n.t('options.reset')}
        </button>
      </Labelled>
      <figure class={css.preview}>
        <figcaption>{i18n.t('options.preview')}</figcaption>
        <p class="unseen" lang={language}>
          {text}
        </p>
        <Paper html={html} language={language} />
      </figure>
    </div>
  );
}

/** An invitation as it looks where it was inserted. Its links lead nowhere. */
function Paper({ html, language }: { html: string; language: Language }) {
  const paper = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    paper.current?.replaceChildren(...body.childNodes);
  }, [html]);
  return <div ref={paper} class={css.paper} inert lang={language} />;
}

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasLink, invite, type Words } from '../../lib/insert/invitation.ts';
import {
  builtIn,
  type Language,
  type OwnTemplates,
  templateFor,
  type TextKind,
} from '../../lib/insert/templates.ts';
import { Labelled } from '../parts/labelled.tsx';
import css from './template-field.module.css';

interface Props {
  kind: TextKind;
  language: Language;
  own: OwnTemplates;
  /** What the preview is filled with. */
  words: Words;
  onChange: (own: OwnTemplates) => void;
}

/** One text with its preview, which is what is inserted. A text without a link is not taken, and stays to be mended. */
export function TemplateField({ kind, language, own, words, onChange }: Props) {
  const ours = builtIn[kind][language];
  const typed = useSignal(templateFor(kind, language, own));
  const id = useId();
  const usable = hasLink(typed.value);
  const { html, text } = invite(typed.value, words);

  const keep = (template: string) => {
    typed.value = template;
    const { [`${kind}-${language}` as const]: _, ...others } = own;
    if (hasLink(template))
      onChange(template === ours ? others : { ...others, [`${kind}-${language}`]: template });
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
          onChange={({ currentTarget }) => keep(currentTarget.value)}
        />
        <p id={`${id}-refusal`} class={css.refusal} role="alert">
          {usable ? '' : i18n.t('insert.needsLink', { link: '{link}' })}
        </p>
        <button
          type="button"
          class={`link ${css.reset}`}
          disabled={typed.value === ours}
          onClick={() => keep(ours)}
        >
          {i18n.t('options.reset')}
        </button>
      </Labelled>
      <figure class={css.preview}>
        <figcaption>{i18n.t('options.preview')}</figcaption>
        <p class="unseen" lang={language}>
          {text}
        </p>
        <div class={css.paper} inert lang={language} dangerouslySetInnerHTML={{ __html: html }} />
      </figure>
    </div>
  );
}

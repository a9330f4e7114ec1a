import { i18n } from '../../lib/shared/i18n/translate.ts';
import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Account } from '../../lib/shared/database/database.ts';
import { shortName, teamName } from '../../lib/shared/rooms/names.ts';
import { Labelled } from '../kit/fields.tsx';
import css from './api-key.module.css';

/**
 * Button and confirmation dialog that disconnect a team and delete its key.
 * @param onForget called after confirmation
 */
export function DisconnectTeam({ team, onDisconnect }: { team: Account; onDisconnect: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {i18n.t('options.forgetKey')}
      </button>
      <dialog ref={dialog} class={css.dialog} aria-labelledby={id} aria-describedby={`${id}-what`}>
        <h3 id={id}>{i18n.t('options.forgetQuestion', [shortName(teamName(team))])}</h3>
        <p id={`${id}-what`}>{i18n.t('options.forgetWhat')}</p>
        <div class={css.buttons}>
          <button type="button" onClick={close}>
            {i18n.t('rooms.cancel')}
          </button>
          <button
            type="button"
            class={css.forget}
            onClick={() => {
              close();
              onDisconnect();
            }}
          >
            {i18n.t('options.forgetKey')}
          </button>
        </div>
      </dialog>
    </>
  );
}

/** Where Eyeson gives API keys to its customers (named in the README of its SDK eyeson-node 1.5). */
const DASHBOARD = 'https://developers.eyeson.team/';

interface KeyFieldProps {
  value: string;
  onInput: (value: string) => void;
  /** Why the key is refused; empty if it is not. */
  refusal: string;
  /** The input, to be focused. */
  input: Ref<HTMLInputElement>;
}

/** Field for the API key, masked until the user reveals it, with the reason if it is refused. */
export function KeyField({ value, onInput, refusal, input }: KeyFieldProps) {
  const shown = useSignal(false);
  const id = useId();
  const field = {
    id,
    ref: input,
    class: 'field',
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': refusal !== '',
    'aria-describedby': `${id}-refusal ${id}-help`,
    value,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onInput(currentTarget.value),
  };
  return (
    <Labelled label={i18n.t('options.apiKey')} for={id} help={i18n.t('options.apiKeyHelp')}>
      <div class={css.line}>
        {shown.value ? <input type="text" {...field} /> : <input type="password" {...field} />}
        <button
          type="button"
          aria-pressed={shown.value}
          aria-controls={id}
          onClick={() => {
            shown.value = !shown.value;
          }}
        >
          {i18n.t('options.showKey')}
        </button>
      </div>
      {/* The field is described by what is in it: an element `output` is no description to all screen readers. */}
      <output class={css.refusal}>
        <span id={`${id}-refusal`}>{refusal}</span>
      </output>
      <p class={css.find}>
        <a href={DASHBOARD} target="_blank" rel="noreferrer">
          {i18n.t('options.findKey')}
        </a>
        . {i18n.t('options.findKeyElse')}
      </p>
    </Labelled>
  );
}

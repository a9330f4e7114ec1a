import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { ColourField } from '../parts/colour-field.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { KeyField } from './key-field.tsx';
import type { AccountValues } from './use-account.ts';

interface Props {
  values: AccountValues;
  /** There are other teams to tell this one from. */
  several: boolean;
  /** Eyeson's name for the team, as far as it is known. */
  team: string | undefined;
  onType: (typed: Partial<AccountValues>) => void;
}

/** What stands in the account form. */
export function AccountFields({ values, several, team, onType }: Props) {
  const id = useId();
  return (
    <>
      <KeyField value={values.key} onInput={(key) => onType({ key })} />
      <Labelled label={i18n.t('options.yourName')} for={id} help={i18n.t('options.yourNameHelp')}>
        <input
          id={id}
          class="field"
          type="text"
          dir="auto"
          autocomplete="name"
          placeholder={i18n.t('options.host')}
          aria-describedby={`${id}-help`}
          value={values.name}
          onInput={({ currentTarget }) => onType({ name: currentTarget.value })}
        />
      </Labelled>
      {several && (
        <>
          <Labelled label={i18n.t('teams.name')} for={`${id}-team`}>
            <input
              id={`${id}-team`}
              class="field"
              type="text"
              dir="auto"
              autocomplete="off"
              placeholder={team}
              value={values.label}
              onInput={({ currentTarget }) => onType({ label: currentTarget.value })}
            />
          </Labelled>
          <ColourField value={values.colour} onChange={(colour) => onType({ colour })} />
        </>
      )}
    </>
  );
}

import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { ColourField } from '../parts/colour-field.tsx';
import { LineField } from '../parts/line-field.tsx';
import { KeyField } from './key-field.tsx';
import type { AccountValues } from './use-account.ts';

interface AccountFieldsProps {
  values: AccountValues;
  /** There are other teams to tell this one from. */
  several: boolean;
  /** Eyeson's name for the team, as far as it is known. */
  team: string | undefined;
  onType: (typed: Partial<AccountValues>) => void;
}

/** What stands in the account form. */
export function AccountFields({ values, several, team, onType }: AccountFieldsProps) {
  const id = useId();
  return (
    <>
      <KeyField value={values.key} onInput={(key) => onType({ key })} />
      <LineField
        id={id}
        label={i18n.t('options.yourName')}
        help={i18n.t('options.yourNameHelp')}
        autocomplete="name"
        placeholder={i18n.t('options.host')}
        value={values.name}
        onType={(name) => onType({ name })}
      />
      {several && (
        <>
          <LineField
            id={`${id}-team`}
            label={i18n.t('teams.name')}
            placeholder={team}
            value={values.label}
            onType={(label) => onType({ label })}
          />
          <ColourField value={values.colour} onChange={(colour) => onType({ colour })} />
        </>
      )}
    </>
  );
}

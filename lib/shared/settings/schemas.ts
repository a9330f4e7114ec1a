import type { OwnTemplates } from '../invitation/templates.ts';
import { cleanName } from '../rooms/names.ts';
import {
  CUSTOM_FIELD_OPTIONS,
  isValidValue,
  type RoomOption,
  roomOptions,
  withoutDefaults,
} from '../rooms/options.ts';
import { MAX_LEAD } from '../rooms/reminders.ts';
import { MAX_DAYS, type Preset, type RoomDefaults } from './presets.ts';
import type { Hours, QuietHours } from './quiet-hours.ts';
import {
  converted,
  dictionary,
  fields,
  flag,
  integer,
  list,
  number,
  oneOf,
  optionalFields,
  type Reader,
  text,
} from './readers.ts';

// How settings are read that are more than a text or a switch: from storage, and from a backup.

/** Minutes of a snooze, at most a day. */
export const minutes = number(1, 24 * 60);

/** Minutes from the notification of a reminder to its time. */
export const leadMinutes = integer(0, MAX_LEAD);

/** A time in milliseconds since 1970 that a `Date` can represent; 0 for none. */
export const timestamp = number(0, 8.64e15);

/** One template of the host's own. Programs that find links take invisible letters beside one into it. */
export const template = converted(text(), (stored) => stored.replaceAll(/\p{Cf}*(\{link\})\p{Cf}*/gu, '$1'));

/** The host's own templates, by kind and language. Languages that this version does not know are kept. */
export const templates: Reader<OwnTemplates> = dictionary(/^(mail|event)-[a-z]{2,3}$/, template);

const zone = text((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', name ? { timeZone: name } : {}));
  } catch {
    return false;
  }
});

const timeOfDay = text((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time));
const hours: Reader<Hours> = {
  ...fields({ from: timeOfDay, to: timeOfDay }, { from: '', to: '' }),
  // Half a time span means nothing.
  read: (value) => (hours.isValid(value) ? (value as Hours) : undefined),
};

/** The hours without notifications. */
export const quietHours: Reader<QuietHours> = fields<QuietHours>(
  { zone, days: dictionary(/^[0-6]$/, hours) },
  { zone: '', days: {} },
);

/** The messages to waiting guests. */
export const messageTexts = list(text((message) => message.trim() !== ''));

function optionReader(option: RoomOption): Reader<string | boolean> {
  if (option.kind === 'switch') return flag;
  if (option.kind === 'choice') return oneOf(option.values);
  return text((value) => isValidValue(option, value));
}

function options(unknown: { isExact: boolean }): Reader<Record<string, unknown>> {
  const entries = (isCustom: boolean) =>
    Object.fromEntries(
      roomOptions
        .filter(({ name }) => CUSTOM_FIELD_OPTIONS.has(name) === isCustom)
        .map((option) => [option.name, optionReader(option)]),
    );
  const customFields = optionalFields(entries(true), unknown);
  return optionalFields({ ...entries(false), custom_fields: customFields }, unknown);
}

const days = integer(0, MAX_DAYS);

/** Defaults of new rooms, without options that no form shows: they would be sent without the host seeing them. */
export const roomDefaults: Reader<RoomDefaults> = fields<RoomDefaults>(
  { options: options({ isExact: true }), days },
  { options: {}, days: 0 },
);

/** A preset. Options that no form shows are dropped. @param unnamed the name of one without a readable name */
export const preset = (unnamed: () => string): Reader<Preset> => {
  const readers = {
    id: text((id) => id !== ''),
    name: converted(
      text((name) => cleanName(name) !== ''),
      cleanName,
    ),
    roomName: converted(text(), cleanName),
    days,
    options: converted(options({ isExact: false }), withoutDefaults),
  };
  const { isValid } = fields<Preset>(readers, emptyPreset(''));
  return { isValid, read: (value) => fields<Preset>(readers, emptyPreset(unnamed())).read(value) };
};

const emptyPreset = (name: string): Preset => ({ id: '', name, roomName: '', options: {}, days: 0 });

// @vitest-environment happy-dom
import { useSignal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../lib/shared/errors/errors.ts';
import { sendMessage } from '../../lib/shared/messaging/send.ts';
import { typeOver, useLinkGuard } from './link-guard.tsx';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const TOKEN = '9clgjJXl1NzbcmF5vfXWhAVJ';
const HOST = `https://app.eyeson.team/permalink?${TOKEN}`;
const GUEST = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';
const STRANGER = 'https://app.eyeson.team/permalink?SomebodyElse1';

const sent = vi.mocked(sendMessage);
const onDecided = vi.fn<() => void>();

/** A form with a field and a text that cannot be edited. */
function Form({ field, line }: { field: string; line: string }) {
  const typed = useSignal(field);
  const shown = useSignal(line);
  const write = (text: string) => {
    shown.value = text;
  };
  const { isOpen, warning } = useLinkGuard(
    [
      { text: typed.value, write: (text) => typeOver('field', text) },
      { text: shown.value, write },
    ],
    onDecided,
  );
  return (
    <>
      <textarea
        id="field"
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
      />
      <p>{shown}</p>
      {warning}
      <i>{isOpen ? 'open' : 'decided'}</i>
    </>
  );
}

const open = (field: string, line = '') => render(<Form field={field} line={line} />);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const line = () => document.querySelector('p')?.textContent;
const warning = () => screen.getByRole('status').textContent;
const state = () => document.querySelector('i')?.textContent;
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (value: string) => fireEvent.input(field(), { target: { value } });

beforeEach(() => {
  onDecided.mockReset();
  sent.mockReset();
  sent.mockImplementation(async (...[type, data]) => {
    const { words = [], hostLink = '' } = data as { words?: string[]; hostLink?: string };
    const found = type === 'hostTokens.find' ? words.filter((word) => word === TOKEN) : null;
    return ok((hostLink.includes(TOKEN) ? GUEST : found) as never);
  });
});
afterEach(cleanup);

it('says nothing of a text without a host link, and asks nobody', async () => {
  open(`Join Besprechungsraum: {link}`, 'Hello');
  expect([warning(), state()]).toEqual(['', 'decided']);
  expect(sent).not.toHaveBeenCalled();
});

describe('a host link', () => {
  it.each([
    ['as it is', HOST],
    ['without a scheme', HOST.slice(8)],
    ['with a port', HOST.replace('.team', '.team:443')],
    ['in capitals', HOST.replace('app.eyeson.team', 'APP.EYESON.TEAM')],
    ['in a redirector', `https://www.google.com/url?q=${encodeURIComponent(HOST)}&sa=D`],
    ['behind another parameter', HOST.replace('?', '?locale=de&')],
    ['as a token alone', TOKEN],
    ['at an address of the team’s own', `https://meet.acme.example/?${TOKEN}`],
  ])('%s is warned of and replaced by one press, which one press undoes', async (_, link) => {
    open(`Come: ${link}, all`, `Here ${link}`);
    await waitFor(() => expect(warning()).toContain('This text contains your host link. Anyone who has it'));
    expect(state()).toBe('open');
    await press('Replace with guest link');
    expect([field().value, line()]).toEqual([`Come: ${GUEST}, all`, `Here ${GUEST}`]);
    await waitFor(() => expect(warning()).toContain('Replaced with the guest link'));
    expect(onDecided).toHaveBeenCalledOnce();
    await press('Undo');
    expect([field().value, line()]).toEqual([`Come: ${link}, all`, `Here ${link}`]);
    await waitFor(() => expect(warning()).toContain('Anyone who has it'));
  });

  it('is left where the host wants that, and another one is warned of', async () => {
    open(HOST);
    await press('Leave it');
    await waitFor(() => expect([warning(), state()]).toEqual(['', 'decided']));
    expect(onDecided).toHaveBeenCalledOnce();
    type(`Hello ${HOST}`);
    expect(warning()).toBe('');
    type(`Hello ${HOST} ${STRANGER}`);
    await waitFor(() => expect(warning()).toContain('Anyone who has it'));
  });

  it('of no known room can be left only', async () => {
    open(STRANGER);
    await screen.findByRole('button', { name: 'Leave it' });
    await waitFor(() => expect(sent).toHaveBeenCalledWith('room.guestLinkFor', { hostLink: STRANGER }));
    expect(screen.queryByRole('button', { name: 'Replace with guest link' })).toBeNull();
  });

  it('is warned of as long as it stands there', async () => {
    open(HOST);
    await waitFor(() => expect(warning()).toContain('Anyone who has it'));
    type('gone');
    await waitFor(() => expect(warning()).toBe(''));
  });

  it('that was replaced is no word about what is written later', async () => {
    open(HOST);
    await press('Replace with guest link');
    type('Another text');
    await waitFor(() => expect(warning()).toBe(''));
  });
});

it('is undecided while a word is asked about, and each word is asked about once', async () => {
  open('Code 1234567890123456');
  expect([warning(), state()]).toEqual(['', 'open']);
  await waitFor(() => expect(state()).toBe('decided'));
  type('Code 1234567890123456 and more');
  expect(sent.mock.calls).toEqual([['hostTokens.find', { words: ['1234567890123456'] }]]);
});

it('goes on where the background does not answer', async () => {
  sent.mockResolvedValue(fail({ kind: 'timeout' }));
  open(TOKEN, HOST);
  await waitFor(() => expect(warning()).toContain('Anyone who has it'));
  expect(screen.queryByRole('button', { name: 'Replace with guest link' })).toBeNull();
});

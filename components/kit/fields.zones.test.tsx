// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TimeField } from './fields.tsx';

afterEach(cleanup);

it.each([
  ['Europe/Vienna', '2031-03-30T02:30', 'Mar 30, 2031, 3:30 AM'],
  ['Europe/Vienna', '2031-03-30T02:00', 'Mar 30, 2031, 3:00 AM'],
  ['America/New_York', '2031-03-09T02:15', 'Mar 9, 2031, 3:15 AM'],
  ['Australia/Lord_Howe', '2031-10-05T02:15', 'Oct 5, 2031, 2:45 AM'],
])('in %s a field says that %s does not exist, and is taken for %s', (zone, skipped, meant) => {
  vi.stubEnv('TZ', zone);
  const time = signal('2031-01-01T02:30');
  render(<TimeField id="time" label="Time" time={time} />);
  const said = () => screen.getByRole('status').textContent;
  expect(said()).toBe('');
  fireEvent.input(screen.getByLabelText('Time'), { target: { value: skipped } });
  expect(said()?.replaceAll(/\s/g, ' ')).toBe(
    `This time doesn’t exist, because the clocks go forward. ${meant} is used instead.`,
  );
  fireEvent.input(screen.getByLabelText('Time'), { target: { value: '' } });
  expect(said()).toBe('');
});

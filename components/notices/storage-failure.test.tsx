// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { fail, ok } from '../../lib/shared/errors/errors.ts';
import { StorageFailure } from './storage-failure.tsx';
import { sendMessage } from '../../lib/shared/messaging/send.ts';

vi.mock(import('../../lib/shared/messaging/send.ts'), { spy: true });

const asked = vi.mocked(sendMessage);

afterEach(cleanup);

it('says that a Rebuild failed and why, and does it again where the host wants it', async () => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  asked.mockResolvedValueOnce(fail({ kind: 'storage' })).mockResolvedValueOnce(ok(undefined));
  render(<StorageFailure />);
  fireEvent.click(screen.getByRole('button', { name: 'Rebuild' }));
  const again = await screen.findByRole('button', { name: 'Rebuild again' });
  const words = screen.getByRole('alert').textContent;
  expect(words).toContain('Rebuilding failed. Your browser can’t save data.');
  expect(reload).not.toHaveBeenCalled();
  fireEvent.click(again);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(asked.mock.calls).toEqual([['storage.rebuild'], ['storage.rebuild']]);
  expect(screen.queryByText(/not rebuilt/)).toBeNull();
});

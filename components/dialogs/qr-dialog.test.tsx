// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { aRoom } from '../../tests/support/samples.ts';
import { QrDialog } from './qr-dialog.tsx';

it('saves a code that has a white ground of its own, under the name of the room', async () => {
  let saved: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved = blob;
    return 'blob:code';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  render(<QrDialog room={aRoom('R&D: 50%')} />);
  fireEvent.click(screen.getByRole('button', { name: 'Save as SVG' }));
  const svg = (await saved?.text()) ?? '';
  expect(svg).toMatch(/^<svg [^>]*><rect width="100%" height="100%" fill="#fff"\/><path /);
  expect(names).toEqual(['R&D 50%.svg']);
});

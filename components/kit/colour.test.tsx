// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ColourField } from './colour.tsx';
import type { Colour } from '../../lib/shared/colours.ts';

afterEach(cleanup);

describe('the colours', () => {
  it.each<[string, Colour | undefined, Colour | undefined]>([
    ['Red', undefined, 'red'],
    ['None', 'red', undefined],
    ['Blue', 'red', 'blue'],
  ])('are chosen by their name: %s', (name, before, after) => {
    const onChange = vi.fn<(colour: Colour | undefined) => void>();
    render(<ColourField value={before} onChange={onChange} />);
    fireEvent.click(screen.getByRole('radio', { name }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(after);
  });

  it('say which one is chosen, in words', () => {
    render(<ColourField value="purple" onChange={() => {}} />);
    const checked = screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);
    expect(checked.map((radio) => radio.title)).toEqual(['Purple']);
    expect(screen.getByText('Purple')).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Colour' })).toBeTruthy();
  });
});

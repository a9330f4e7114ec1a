import { type ChangeEvent, createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { show } from '../show.ts';

show((place, lines) => {
  let held = lines.join('\n');
  const root = createRoot(place);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    held = target.value;
    draw();
  };
  const draw = () => root.render(createElement('input', { value: held, onChange }));
  flushSync(draw);
  return { model: () => held, focus: () => place.querySelector('input')?.focus() };
});

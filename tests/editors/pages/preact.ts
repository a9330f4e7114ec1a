import { createElement, render } from 'preact';
import { show } from '../show.ts';

show((place, [line = '']) => {
  let held = line;
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    held = currentTarget.value;
    draw();
  };
  const draw = () => render(createElement('input', { value: held, onInput }), place);
  draw();
  return { model: () => held, focus: () => place.querySelector('input')?.focus() };
});

import { Icon, type Shape } from './icon.tsx';

interface Props {
  /** Also its tooltip. */
  label: string;
  shape: Shape;
  class?: string | undefined;
  tabIndex?: number;
  onClick: () => void;
}

/** A small button that shows a picture in place of its name. */
export const IconButton = ({ label, shape, class: name = '', tabIndex, onClick }: Props) => (
  <button
    type="button"
    class={`plain square ${name}`}
    title={label}
    aria-label={label}
    tabIndex={tabIndex}
    onClick={onClick}
  >
    <Icon shape={shape} />
  </button>
);

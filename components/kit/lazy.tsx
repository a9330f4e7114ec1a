import { useSignal } from '@preact/signals';
import type { ComponentType, RenderableProps } from 'preact';
import { useEffect } from 'preact/hooks';
import { reportErrors } from '../../lib/shared/errors/report.ts';

/**
 * A component whose code comes when it is first shown: a popup that only shows the list stays light. Until then what
 * would be inside of it stands there alone.
 */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return function Late(props: RenderableProps<Props>) {
    const isHere = useSignal(Loaded !== undefined);
    useEffect(() => {
      if (Loaded) return;
      const fetch = async () => {
        Loaded = await load();
        isHere.value = true;
      };
      reportErrors(fetch());
    }, []);
    return isHere.value && Loaded ? <Loaded {...props} /> : <>{props.children}</>;
  };
}

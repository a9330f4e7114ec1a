import { useSignal } from '@preact/signals';
import type { ComponentType, RenderableProps } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { reportErrors } from '../../lib/shared/errors/report.ts';

/**
 * Creates a component whose code is loaded when it is first rendered, which keeps the initial bundle of the
 * popup small. Renders its children until the code is loaded.
 */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return function Lazy(props: RenderableProps<Props>) {
    const isLoaded = useSignal(Loaded !== undefined);
    // A module that is there already is rendered before the next frame.
    useLayoutEffect(() => {
      if (Loaded) return;
      const fetch = async () => {
        Loaded = await load();
        isLoaded.value = true;
      };
      reportErrors(fetch());
    }, []);
    return isLoaded.value && Loaded ? <Loaded {...props} /> : <>{props.children}</>;
  };
}

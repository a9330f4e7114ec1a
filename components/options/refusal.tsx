import type { ReadonlySignal } from '@preact/signals';
import type { AppError } from '../../lib/shared/errors/errors.ts';
import { explain } from '../../lib/shared/errors/explain.ts';
import css from './refusal.module.css';

/** Says beside a control why the browser refused to store what was chosen there; renders nothing if it did not. */
export const Refusal = ({ problem }: { problem: ReadonlySignal<AppError | undefined> }) =>
  problem.value ? (
    <p role="alert" class={css.refusal}>
      {explain(problem.value)}
    </p>
  ) : null;

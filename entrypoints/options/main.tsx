import { Options } from '../../components/options/options.tsx';
import { openPage } from '../../components/mount.ts';

openPage(Options);

import { Options } from '../../components/options/options.tsx';
import { openPage } from '../../components/page/open-page.ts';

openPage(Options);
